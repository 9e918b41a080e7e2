package org.mifeng.platform.learning.events;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes to an event.
 *
 * @param place in the order of sign-ups that stand, from 1
 * @param arrived when they checked in, or null
 */
record SignUp(
    UUID id, UUID event, long place, Person person, Instant at, @Nullable Instant arrived) {

  /**
   * Who it is.
   *
   * @param organisation whose account signed them up, or null for who came by themselves
   * @param organisationName its name, or what they typed, or empty
   * @param district code, or null when not said
   */
  record Person(
      String name,
      String contact,
      @Nullable UUID organisation,
      @Nullable UUID account,
      String organisationName,
      @Nullable String district) {}

  /** How it stands. */
  enum State {
    SEATED,
    WAITING,
    ARRIVED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    String tone() {
      return switch (this) {
        case SEATED -> "info";
        case WAITING -> "warning";
        case ARRIVED -> "success";
      };
    }
  }

  /** How it stands in an event with so many seats. */
  State state(int seats) {
    if (arrived != null) {
      return State.ARRIVED;
    }
    return place <= seats ? State.SEATED : State.WAITING;
  }

  boolean isOf(UUID other) {
    return other.equals(person.organisation());
  }
}
