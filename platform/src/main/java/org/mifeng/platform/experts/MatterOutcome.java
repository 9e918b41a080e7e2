package org.mifeng.platform.experts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How something an expert had in hand came out. Messages are {@code experts.outcome.<code>}. */
public enum MatterOutcome {
  ON_TIME,
  LATE,
  /** Given back, or never done. */
  NOT_DONE,
  /** Taken back by whoever asked, before it was due; nobody's merit and nobody's fault. */
  WITHDRAWN;

  /** Lower-case code with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The outcome with this code. */
  public static Optional<MatterOutcome> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
