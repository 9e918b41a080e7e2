package org.mifeng.platform.experts.admission;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * The pass phrase of an application: twenty letters and digits of Crockford's alphabet, 100 random
 * bits, shown once. Of it only the SHA-256 is kept, which is enough for what nobody can guess.
 */
record Phrase(String value) {
  /** Longest text that is looked at. */
  static final int LONGEST = 60;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern LETTERS = Pattern.compile("[0-9A-HJKMNP-TV-Z]{20}");
  private static final int GROUP = 4;

  static Phrase random() {
    return new Phrase(grouped(letters(5 * GROUP)));
  }

  /** A number for the pool that is no secret. */
  static String number() {
    return "MFX-" + grouped(letters(2 * GROUP));
  }

  /** What was typed, if it is a phrase: however it is grouped, and letters taken for digits. */
  static Optional<Phrase> parse(String typed) {
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
    return LETTERS.matcher(letters).matches()
        ? Optional.of(new Phrase(grouped(letters)))
        : Optional.empty();
  }

  byte[] digest() {
    return HashSuite.SHA256.digest(value.getBytes(StandardCharsets.US_ASCII));
  }

  /** Where the application is followed. */
  String path() {
    return "/pool-applications/" + value;
  }

  private static String letters(int count) {
    var letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }

  private static String grouped(String letters) {
    var text = new StringBuilder();
    for (int at = 0; at < letters.length(); at += GROUP) {
      text.append(at == 0 ? "" : "-").append(letters, at, at + GROUP);
    }
    return text.toString();
  }
}
