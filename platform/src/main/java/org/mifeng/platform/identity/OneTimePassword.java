package org.mifeng.platform.identity;

import java.security.SecureRandom;

/**
 * A password somebody hands over: shown once, changed at the first sign-in, worthless after some
 * days.
 *
 * @param secret five groups of four letters and digits that are not mistaken for one another (99
 *     bits)
 */
public record OneTimePassword(String secret) {
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  static OneTimePassword random() {
    var text = new StringBuilder();
    for (var group = 0; group < 5; group++) {
      if (group > 0) {
        text.append('-');
      }
      for (var i = 0; i < 4; i++) {
        text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
      }
    }
    return new OneTimePassword(text.toString());
  }

  /** Never the secret: this record may end up in a log by accident. */
  @Override
  public String toString() {
    return "OneTimePassword[…]";
  }
}
