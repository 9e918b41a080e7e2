package org.mifeng.platform.registry;

import java.util.List;

/**
 * Something wrong, or doubtful, in what was declared.
 *
 * @param field which field of the {@link Declaration}, by its name there
 * @param key message key of what is wrong and what to do about it
 * @param arguments of the message
 */
public record Problem(String field, String key, List<String> arguments) {
  public Problem {
    arguments = List.copyOf(arguments);
  }

  /** A problem whose message takes these arguments. */
  public static Problem of(String field, String key, String... arguments) {
    return new Problem(field, key, List.of(arguments));
  }

  /** Message key of a doubt about a credit code. */
  static String keyOf(CreditCode.Doubt doubt) {
    return switch (doubt) {
      case LETTER_NOT_IN_USE -> "registry.doubt.credit-code-letter";
      case WRONG_CHECK_CHARACTER -> "registry.doubt.credit-code-check";
    };
  }
}
