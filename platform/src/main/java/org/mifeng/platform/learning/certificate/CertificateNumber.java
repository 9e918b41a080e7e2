package org.mifeng.platform.learning.certificate;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a certificate: {@code MFC-} and sixteen letters and digits of Crockford's alphabet,
 * 80 random bits, which nobody guesses and everybody can type.
 */
record CertificateNumber(String value) {
  /** Longest text that is looked at. */
  static final int LONGEST = 40;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern LETTERS = Pattern.compile("MFC[0-9A-HJKMNP-TV-Z]{16}");
  private static final int PREFIX = 3;
  private static final int GROUP = 4;

  static CertificateNumber random() {
    var letters = new StringBuilder("MFC");
    for (int i = 0; i < 4 * GROUP; i++) {
      letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return grouped(letters.toString());
  }

  /** What was typed, if it is a number: however it is grouped, and letters taken for digits. */
  static Optional<CertificateNumber> parse(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    var letters =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return LETTERS.matcher(letters).matches() ? Optional.of(grouped(letters)) : Optional.empty();
  }

  private static CertificateNumber grouped(String letters) {
    var number = new StringBuilder(letters.substring(0, PREFIX));
    for (int at = PREFIX; at < letters.length(); at += GROUP) {
      number.append('-').append(letters, at, at + GROUP);
    }
    return new CertificateNumber(number.toString());
  }
}
