package org.mifeng.platform.experts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an expert is tied to somebody. Messages are {@code experts.tie.<code>}. */
public enum TieKind {
  /** Works there, or did within three years 任职. */
  EMPLOYER,
  /** Advises it or its opponent 委托. */
  CLIENT,
  /** Holds shares, options or other interests 持股. */
  SHARES,
  /** A close relative is there 亲属. */
  KIN,
  /** Works for a rival in the same field within three years 竞争. */
  RIVAL;

  /** Lower-case code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this code. */
  public static Optional<TieKind> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
