package org.mifeng.platform.notifications.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What is handed over.
 *
 * @param id names it to the other side, the same each time it is handed over
 * @param to an address of the channel's kind
 * @param language it is written in
 * @param words what it says
 * @param urgent whether it breaks quiet hours
 * @param at when it is handed over
 */
record Letter(UUID id, String to, Locale language, Words words, boolean urgent, Instant at) {
  /**
   * What a letter says.
   *
   * @param subject one line
   * @param text the sentences alone, for ways where a letter is short
   * @param link where to look
   * @param whole greeting, sentences, link and why one got it, for mail
   */
  record Words(String subject, String text, String link, String whole) {}

  /** Never whom it goes to nor what it says: this record may end up in a log by accident. */
  @Override
  public String toString() {
    return "Letter[" + id + "]";
  }
}
