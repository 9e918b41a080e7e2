package org.mifeng.platform.checkup.filling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Option;

/**
 * The links of a check-up.
 *
 * @param id of the check-up
 * @param open whether it can still be answered
 * @param sections what can be given to somebody
 * @param made the link that was just made, which is shown this once; or null
 * @param links all that were made, the latest first
 */
record DelegationPage(
    String id, boolean open, List<Option> sections, @Nullable Made made, List<Link> links) {

  /**
   * A link that was just made.
   *
   * @param address to be opened
   * @param text to be sent with it
   */
  record Made(String colleague, String address, String text) {}

  /**
   * A link.
   *
   * @param sections names of what it opens
   * @param state whether it works
   * @param facts who made it, who opened it, how far they have come
   * @param reminder text to be sent to whoever has not answered yet; null when there is no need
   * @param open whether it still opens anything, so that it can be revoked
   */
  record Link(
      String id,
      String colleague,
      String sections,
      Cell.Tag state,
      List<String> facts,
      @Nullable String reminder,
      boolean open) {}
}
