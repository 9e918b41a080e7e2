package org.mifeng.platform.learning.certificate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.web.Fact;

/**
 * The public check of a certificate.
 *
 * @param number what was typed
 * @param facts all the certificate says; null when the number shows nothing or none was typed
 */
record CheckPage(String number, @Nullable List<Fact> facts) {
  /** Whether a number was typed that shows nothing. */
  boolean isUnknown() {
    return !number.isEmpty() && facts == null;
  }
}
