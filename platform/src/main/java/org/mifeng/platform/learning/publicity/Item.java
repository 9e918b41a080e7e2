package org.mifeng.platform.learning.publicity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as those who keep it see it: its latest version and how that stands.
 *
 * @param about what stays the same through all versions
 * @param number of the latest version
 * @param written who wrote that
 * @param state how that stands
 * @param live the version the public sees; null when it sees none
 */
record Item(
    About about,
    int number,
    Content content,
    Stamp written,
    State state,
    @Nullable Verdict verdict,
    @Nullable Integer live) {

  /** What stays. */
  record About(UUID id, String code, Kind kind, Origin origin, @Nullable String district) {
    String path() {
      return "/publicity/" + code;
    }

    String deskPath() {
      return "/publicity-desk/items/" + code;
    }
  }

  /** Where it comes from. */
  enum Origin {
    /** Officials wrote it. */
    EDITED,
    /** It came with the platform. */
    DELIVERED,
    /** Made up for the demonstration. */
    DEMO;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who did something, when. */
  record Stamp(UUID account, String who, Instant at) {}

  /**
   * Why it stands as it does.
   *
   * @param reason empty when none was needed
   */
  record Verdict(String who, Instant at, String reason) {}

  /** How the latest version stands. */
  enum State {
    DRAFT,
    /** A second person is to decide. */
    WAITING,
    RETURNED,
    LIVE,
    /** Was published and is taken down. */
    DOWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    String tone() {
      return switch (this) {
        case DRAFT -> "neutral";
        case WAITING -> "info";
        case RETURNED, DOWN -> "warning";
        case LIVE -> "success";
      };
    }

    static String known(String code) {
      for (var state : values()) {
        if (state.code().equals(code)) {
          return code;
        }
      }
      return "";
    }
  }

  boolean isLive() {
    return live != null;
  }

  boolean canBeSubmitted() {
    return state == State.DRAFT;
  }
}
