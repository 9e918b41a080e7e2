package org.mifeng.platform.identity.signin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.DatedText;
import org.mifeng.platform.identity.PolicyAcceptance;
import org.mifeng.platform.web.Shell;

/**
 * The sign-in policy, to read or to accept.
 *
 * @param blocks the text
 * @param from since when it is in force
 * @param shown what an acceptance sends back
 * @param ask where an acceptance is sent; null when there is nothing to accept
 * @param accepted what the reader has accepted last, or null
 */
record PolicyPage(
    List<String> blocks,
    LocalDate from,
    String shown,
    @Nullable String ask,
    @Nullable PolicyAcceptance accepted) {
  static PolicyPage of(
      Shell shell, DatedText text, @Nullable String ask, @Nullable PolicyAcceptance accepted) {
    return new PolicyPage(
        text.blocks(shell.locale()), text.from(), text.shown(shell.locale()), ask, accepted);
  }
}
