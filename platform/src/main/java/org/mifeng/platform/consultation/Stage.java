package org.mifeng.platform.consultation;

import java.util.Locale;

/** Where a question stands. */
public enum Stage {
  /** Somebody waits for an answer; the clock runs. */
  OPEN,
  /** The office has asked back; the clock stands. */
  WAITING,
  /** Answered; it closes by itself unless the asker goes on. */
  ANSWERED,
  /** Closed; a reply of the asker opens it again. */
  CLOSED;

  /** Lower-case name, in the database and in messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Stage ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
