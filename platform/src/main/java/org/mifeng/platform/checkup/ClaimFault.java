package org.mifeng.platform.checkup;

import java.util.List;

/**
 * What is wrong with a claim.
 *
 * @param field beside which it is told, such as {@code reason}
 * @param key of the message
 * @param arguments of the message
 */
public record ClaimFault(String field, String key, List<Object> arguments) {
  public ClaimFault {
    arguments = List.copyOf(arguments);
  }

  /** A fault beside a field. */
  public static ClaimFault of(String field, String key, Object... arguments) {
    return new ClaimFault(field, key, List.of(arguments));
  }
}
