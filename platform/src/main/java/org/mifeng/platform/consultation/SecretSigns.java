package org.mifeng.platform.consultation;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks at a text for what should not be in a question: numbers of persons, accounts and phones,
 * tables, code. It warns and decides nothing; whoever asks changes the text or says that it may
 * stand.
 */
public final class SecretSigns {
  private static final int TABLE_LINES = 4;
  private static final int CODE_LINES = 3;
  private static final int ID_DIGITS = 17;
  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ID_CHECK = "10X98765432";

  private static final Pattern IDENTITY = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])");
  private static final Pattern PHONE =
      Pattern.compile("(?<![0-9])(?:\\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])");
  private static final Pattern DIGITS = Pattern.compile("[0-9](?:[ -]?[0-9]){12,}");
  private static final Pattern CODE_LINE =
      Pattern.compile(
          "^(?:import |from \\S{1,80} import |#include|package |def |class |function |public |private "
              + "|const |let |var |return\\b|SELECT\\b|INSERT INTO\\b|CREATE TABLE\\b|</?[a-z]{1,20}[ >]).*"
              + "|.*[;{}]$");

  private static final int LONGEST_CARD = 19;

  private SecretSigns() {}

  /** What a text seems to hold. */
  public enum Sign {
    /** An identity number whose check digit is right. */
    IDENTITY,
    /** A number of 13 to 19 digits that passes Luhn's check, as bank cards do. */
    CARD,
    /** A mobile number. */
    PHONE,
    /** Twenty digits or more in a row. */
    DIGITS,
    /** Four lines of a table or more. */
    TABLE,
    /** Lines of source code. */
    CODE;

    /** Lower-case name, in messages and forms. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The signs in a text, which is cut to the length of a question before. */
  public static Set<Sign> of(String text) {
    var cut = text.substring(0, Math.min(text.length(), 2 * Question.TEXT_LIMIT));
    var plain = Normalizer.normalize(cut, Normalizer.Form.NFKC);
    var signs = EnumSet.noneOf(Sign.class);
    if (IDENTITY.matcher(plain).results().anyMatch(found -> isIdentity(found.group()))) {
      signs.add(Sign.IDENTITY);
    }
    if (PHONE.matcher(plain).find()) {
      signs.add(Sign.PHONE);
    }
    DIGITS
        .matcher(plain)
        .results()
        .map(found -> found.group().replaceAll("[ -]", ""))
        .forEach(
            digits -> {
              if (digits.length() > LONGEST_CARD) {
                signs.add(Sign.DIGITS);
              } else if (isLuhn(digits)) {
                signs.add(Sign.CARD);
              }
            });
    var lines = plain.lines().map(String::strip).toList();
    if (lines.stream().filter(SecretSigns::isRow).count() >= TABLE_LINES) {
      signs.add(Sign.TABLE);
    }
    if (plain.contains("```")
        || lines.stream().filter(line -> CODE_LINE.matcher(line).matches()).count() >= CODE_LINES) {
      signs.add(Sign.CODE);
    }
    return signs;
  }

  /** The signs as a form carries them, always in one order. */
  public static String codes(Set<Sign> signs) {
    return signs.stream().sorted().map(Sign::code).collect(Collectors.joining(" "));
  }

  /** GB 11643: the last character follows from the others, modulo 11. */
  private static boolean isIdentity(String number) {
    int sum = 0;
    for (var i = 0; i < ID_DIGITS; i++) {
      sum += (number.charAt(i) - '0') * ID_WEIGHTS[i];
    }
    return ID_CHECK.charAt(sum % ID_CHECK.length()) == Character.toUpperCase(number.charAt(17));
  }

  private static boolean isLuhn(String digits) {
    int sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : 2 * digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0 && !digits.chars().allMatch(one -> one == digits.charAt(0));
  }

  private static boolean isRow(String line) {
    return count(line, '\t') >= 2 || count(line, '|') >= 2 || count(line, ',') >= 4;
  }

  private static long count(String line, char separator) {
    return line.chars().filter(one -> one == separator).count();
  }
}
