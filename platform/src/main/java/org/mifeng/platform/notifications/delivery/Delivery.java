package org.mifeng.platform.notifications.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;

/**
 * One message by one way.
 *
 * @param id names it to the other side too
 * @param person whom it goes to
 * @param channel the way, by name
 * @param told what the person was told
 * @param progress how far it has come
 */
record Delivery(UUID id, AccountId person, String channel, Told told, Progress progress) {
  /** Where a delivery stands. */
  enum State {
    /** To be handed over, once more if it was tried in vain. */
    WAITING,
    /** The other side has it. */
    SENT,
    /** Refused for good. */
    FAILED,
    /** Tried in vain for too long. */
    GIVEN_UP;

    /** As it stands in rows, messages and addresses of pages. */
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /**
   * What a person was told.
   *
   * @param key of the notice
   */
  record Told(String key, String kind, List<String> arguments, String path, boolean urgent) {
    Told {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * How far it has come.
   *
   * @param due when it is handed over next
   * @param trouble code of what went wrong last, or null
   */
  record Progress(
      State state,
      int attempts,
      Instant planned,
      Instant due,
      @Nullable Instant sent,
      @Nullable String trouble) {}
}
