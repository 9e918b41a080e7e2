package org.mifeng.platform.consultation;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What opens an anonymous question beside its number: sixteen characters, 79 random bits, in groups
 * of four so that somebody can write them down. Shown once.
 *
 * @param text the whole phrase
 */
public record PassPhrase(String text) {
  /** Letters and digits that are not taken for each other. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int GROUPS = 4;
  private static final int LONGEST_TYPED = 40;
  private static final Pattern FORM = Pattern.compile("[a-z2-9]{16}");

  static PassPhrase random() {
    var letters = new StringBuilder();
    for (var group = 0; group < GROUPS; group++) {
      letters.append(group == 0 ? "" : "-");
      for (var i = 0; i < 4; i++) {
        letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
      }
    }
    return new PassPhrase(letters.toString());
  }

  /** What was typed, if it has the form of a phrase; blanks, hyphens and capitals do not matter. */
  public static Optional<PassPhrase> parse(String typed) {
    if (typed.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    var letters = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    if (!FORM.matcher(letters).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new PassPhrase(
            String.join(
                "-",
                letters.substring(0, 4),
                letters.substring(4, 8),
                letters.substring(8, 12),
                letters.substring(12))));
  }

  /** Never the phrase: this record may end up in a log by accident. */
  @Override
  public String toString() {
    return "PassPhrase[…]";
  }
}
