package org.mifeng.platform.registry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code 统一社会信用代码 (GB 32100-2015): 18 characters, the last of which checks
 * the others. Legal codes exist that fail the check, so a doubt is shown and never refuses.
 *
 * @param value 18 characters out of 0–9 and A–Z
 */
public record CreditCode(String value) implements Comparable<CreditCode> {
  /** Characters in a code. */
  public static final int LENGTH = 18;

  /** The standard's 31 symbols in the order of their values: no I, O, S, V, Z. */
  private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int MODULUS = 31;
  private static final int WEIGHT_BASE = 3;
  private static final int LONGEST_INPUT = 60;

  /** Why a code may have been mistyped. */
  public enum Doubt {
    /** A letter the standard leaves out because it looks like a digit: I, O, S, V, Z. */
    LETTER_NOT_IN_USE,
    /** The last character does not check the seventeen before it. */
    WRONG_CHECK_CHARACTER
  }

  public CreditCode {
    if (!hasForm(value)) {
      throw new IllegalArgumentException("not 18 characters out of 0-9 and A-Z");
    }
  }

  /**
   * Reads what a person typed: full-width characters, lower case, blanks and hyphens are put right.
   *
   * @return empty when it does not come to 18 digits and letters
   */
  public static Optional<CreditCode> read(String typed) {
    if (typed.length() > LONGEST_INPUT) {
      return Optional.empty();
    }
    var folded =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Z}\\p{Cf}-]", "");
    return hasForm(folded) ? Optional.of(new CreditCode(folded)) : Optional.empty();
  }

  /** A valid code out of its first seventeen characters. */
  public static CreditCode complete(String firstSeventeen) {
    return new CreditCode(firstSeventeen + checkCharacter(firstSeventeen));
  }

  /** What speaks against the code; empty for almost every real one. */
  public List<Doubt> doubts() {
    var doubts = new ArrayList<Doubt>();
    if (value.chars().anyMatch(c -> SYMBOLS.indexOf(c) < 0)) {
      doubts.add(Doubt.LETTER_NOT_IN_USE);
    } else if (checkCharacter(value.substring(0, LENGTH - 1)) != value.charAt(LENGTH - 1)) {
      doubts.add(Doubt.WRONG_CHECK_CHARACTER);
    }
    return List.copyOf(doubts);
  }

  /** Whether anything speaks against the code. */
  public boolean isDoubtful() {
    return !doubts().isEmpty();
  }

  /**
   * The division the enterprise was first registered in, positions 3 to 8: it keeps this code when
   * it moves or when the division is abolished, so it may differ from where the enterprise is now.
   */
  public String registrationDivision() {
    return value.substring(2, 8);
  }

  @Override
  public int compareTo(CreditCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  /** 31 minus the weighted sum modulo 31, where 31 itself becomes 0 (GB 32100-2015, 5.5). */
  private static char checkCharacter(String firstSeventeen) {
    if (firstSeventeen.length() != LENGTH - 1) {
      throw new IllegalArgumentException("seventeen characters expected");
    }
    var sum = 0;
    var weight = 1;
    for (var i = 0; i < firstSeventeen.length(); i++) {
      var symbol = SYMBOLS.indexOf(firstSeventeen.charAt(i));
      if (symbol < 0) {
        throw new IllegalArgumentException("a letter the standard leaves out");
      }
      sum = (sum + symbol * weight) % MODULUS;
      weight = weight * WEIGHT_BASE % MODULUS;
    }
    return SYMBOLS.charAt((MODULUS - sum) % MODULUS);
  }

  private static boolean hasForm(String text) {
    return text.length() == LENGTH
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
  }
}
