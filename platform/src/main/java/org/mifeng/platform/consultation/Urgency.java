package org.mifeng.platform.consultation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How urgent the asker says it is: urgent ones stand first, their clock is the same. */
public enum Urgency {
  /** As usual. */
  NORMAL,
  /** Something is happening now: a leak, a leaver, a deadline. */
  URGENT;

  /** Lower-case name, in the database and in messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a form sent. */
  public static Optional<Urgency> parse(String sent) {
    return Stream.of(values()).filter(one -> one.code().equals(sent)).findFirst();
  }
}
