package org.mifeng.platform.experts.admission;

import java.util.Locale;
import java.util.Optional;

/** What can be done about a candidate. Messages are {@code experts.deed.<code>}. */
enum Deed {
  APPLY,
  SEND_BACK,
  SUPPLEMENT,
  CHECK,
  REVIEW,
  NOTICE,
  APPOINT,
  RENEW,
  REFUSE,
  WITHDRAW,
  LEAVE,
  REMOVE;

  /** Lower-case code with hyphens. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Deed ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** What is recorded: {@code experts.candidate-<past participle>}. */
  String recorded() {
    return "experts.candidate-"
        + switch (this) {
          case APPLY -> "applied";
          case SEND_BACK -> "sent-back";
          case SUPPLEMENT -> "supplemented";
          case CHECK -> "checked";
          case REVIEW -> "reviewed";
          case NOTICE -> "noticed";
          case APPOINT -> "appointed";
          case RENEW -> "renewed";
          case REFUSE -> "refused";
          case WITHDRAW -> "withdrawn";
          case LEAVE -> "left";
          case REMOVE -> "removed";
        };
  }

  /** Whether a reason must be given. */
  boolean needsReason() {
    return this == SEND_BACK || this == REFUSE || this == REMOVE;
  }

  /**
   * The stage it leads to; empty when it cannot be done in this one.
   *
   * @param reviewed whether a second department reviews such candidates
   */
  Optional<Stage> from(Stage stage, boolean reviewed) {
    var readyForNotice = reviewed ? Stage.REVIEWED : Stage.CHECKED;
    var open = !stage.isOver() && stage != Stage.IN_TERM;
    return switch (this) {
      case APPLY -> Optional.empty();
      case SEND_BACK -> when(stage == Stage.APPLIED || stage == Stage.CHECKED, Stage.SENT_BACK);
      case SUPPLEMENT -> when(stage == Stage.SENT_BACK, Stage.APPLIED);
      case CHECK -> when(stage == Stage.APPLIED, Stage.CHECKED);
      case REVIEW -> when(reviewed && stage == Stage.CHECKED, Stage.REVIEWED);
      case NOTICE -> when(stage == readyForNotice, Stage.NOTICED);
      case APPOINT -> when(stage == Stage.NOTICED, Stage.IN_TERM);
      case RENEW -> when(stage == Stage.IN_TERM, Stage.IN_TERM);
      case REFUSE -> when(open && stage != Stage.SENT_BACK, Stage.REFUSED);
      case WITHDRAW -> when(open, Stage.WITHDRAWN);
      case LEAVE -> when(stage == Stage.IN_TERM, Stage.LEFT);
      case REMOVE -> when(stage == Stage.IN_TERM, Stage.REMOVED);
    };
  }

  private static Optional<Stage> when(boolean possible, Stage next) {
    return possible ? Optional.of(next) : Optional.empty();
  }
}
