package org.mifeng.platform.checkup.improvement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * Days as a file for calendars (RFC 5545). Only written, and only all-day events with one alarm
 * each, which is why it is these lines and not a library: escaping (§3.3.11) and folding (§3.1) are
 * all it takes.
 */
final class Calendar {
  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  Calendar(String name) {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Mifeng//Improvement plan//ZH");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", escaped(name));
  }

  /**
   * A day on which something is due.
   *
   * @param id by which a calendar that takes the file again knows it
   * @param revision so that it takes the newer one
   * @param daysBefore when the alarm rings
   */
  record Entry(UUID id, int revision, Instant changed, LocalDate day, int daysBefore) {}

  Calendar add(Entry entry, String summary, String description) {
    line("BEGIN", "VEVENT");
    line("UID", "urn:uuid:" + entry.id());
    line("DTSTAMP", MOMENT.format(entry.changed()));
    line("SEQUENCE", String.valueOf(entry.revision() - 1));
    line("DTSTART;VALUE=DATE", DAY.format(entry.day()));
    line("DTEND;VALUE=DATE", DAY.format(entry.day().plusDays(1)));
    line("TRANSP", "TRANSPARENT");
    line("SUMMARY", escaped(summary));
    line("DESCRIPTION", escaped(description));
    line("BEGIN", "VALARM");
    line("ACTION", "DISPLAY");
    line("TRIGGER", "-P" + entry.daysBefore() + "D");
    line("DESCRIPTION", escaped(summary));
    line("END", "VALARM");
    line("END", "VEVENT");
    return this;
  }

  byte[] bytes() {
    line("END", "VCALENDAR");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A line of at most 75 octets goes on, after a blank, on the next; characters stay whole. */
  private void line(String name, String value) {
    var line = name + ":" + value;
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int sign = line.codePointAt(at);
      int size = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(sign);
      octets += size;
      at += Character.charCount(sign);
    }
    text.append("\r\n");
  }

  /** Text of others cannot end its line; control characters have no place in the file. */
  private static String escaped(String value) {
    return value
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n")
        .replaceAll("\\p{Cntrl}", "");
  }
}
