package org.mifeng.platform.experts.admission;

import java.util.Arrays;
import java.util.Locale;

/** How far a candidate has come. Messages are {@code experts.stage.<code>}. */
public enum Stage {
  APPLIED,
  /** The applicant has to add something. */
  SENT_BACK,
  /** The lead bureau found the papers in order. */
  CHECKED,
  /** The second department agreed. */
  REVIEWED,
  /** Shown to the public, who may object. */
  NOTICED,
  IN_TERM,
  REFUSED,
  WITHDRAWN,
  LEFT,
  REMOVED;

  /** Lower-case code with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The tone its tag has. */
  public String tone() {
    return switch (this) {
      case APPLIED, CHECKED, REVIEWED, NOTICED -> "info";
      case SENT_BACK -> "warning";
      case IN_TERM -> "success";
      case REFUSED, REMOVED -> "danger";
      case WITHDRAWN, LEFT -> "neutral";
    };
  }

  /** Whether nothing can follow any more. */
  boolean isOver() {
    return switch (this) {
      case REFUSED, WITHDRAWN, LEFT, REMOVED -> true;
      case APPLIED, SENT_BACK, CHECKED, REVIEWED, NOTICED, IN_TERM -> false;
    };
  }

  static Stage ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static boolean isCode(String code) {
    return Arrays.stream(values()).anyMatch(one -> one.code().equals(code));
  }
}
