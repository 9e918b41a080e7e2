package org.mifeng.platform.oversight.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a matter has come. */
enum Stage {
  /** Somebody brought it up. */
  RAISED,
  /** The meeting has talked about it. */
  DISCUSSED,
  /** It was decided who does what until when. */
  DECIDED,
  /** What was decided is being done. */
  FOLLOWED,
  /** Nothing is left to do about it. */
  CLOSED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Stage> ofCode(@Nullable String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** What may come next: it may go back to the meeting, but nothing follows its end. */
  List<Stage> next() {
    return switch (this) {
      case RAISED -> List.of(DISCUSSED);
      case DISCUSSED -> List.of(DISCUSSED, DECIDED, CLOSED);
      case DECIDED -> List.of(FOLLOWED, DISCUSSED, CLOSED);
      case FOLLOWED -> List.of(FOLLOWED, DISCUSSED, CLOSED);
      case CLOSED -> List.of();
    };
  }

  /** The tone it is shown in. */
  String tone() {
    return switch (this) {
      case RAISED -> "info";
      case DISCUSSED, DECIDED, FOLLOWED -> "warning";
      case CLOSED -> "success";
    };
  }
}
