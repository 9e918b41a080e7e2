package org.mifeng.platform.checkup.improvement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;

/**
 * What is agreed about a task.
 *
 * @param aim the level to be reached
 * @param owner who sees to it
 * @param due the last day
 * @param evidence what shall show it, or null for what the indicator names
 * @param note anything else, or empty
 */
record Terms(int aim, Owner owner, LocalDate due, @Nullable String evidence, String note) {
  /** Longest text about evidence. */
  static final int EVIDENCE_LIMIT = 500;

  /** Longest note. */
  static final int NOTE_LIMIT = 1000;

  /** Longest reason for a change. */
  static final int REASON_LIMIT = 500;

  /**
   * Who sees to a task.
   *
   * @param account of a colleague, or null for somebody without one
   * @param name as it was then, or null while nobody does
   */
  record Owner(@Nullable AccountId account, @Nullable String name) {
    /** Longest name. */
    static final int NAME_LIMIT = 60;

    /** Nobody yet. */
    static final Owner NOBODY = new Owner(null, null);

    Owner {
      if (account != null && name == null) {
        throw new IllegalArgumentException("a colleague has a name");
      }
    }

    /** By which a list is narrowed down: the account, the name after a sign, or a sign alone. */
    String key() {
      return account != null ? account.toString() : name == null ? "-" : "=" + name;
    }
  }
}
