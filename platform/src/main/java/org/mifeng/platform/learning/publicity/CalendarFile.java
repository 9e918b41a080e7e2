package org.mifeng.platform.learning.publicity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Events as a file for calendars (RFC 5545). Only written, and only what one day or a few hours
 * take, which is why it is these lines and not a library: escaping (§3.3.11) and folding (§3.1).
 */
final class CalendarFile {
  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  CalendarFile(String name) {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Mifeng//Publicity//ZH");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", escaped(name));
  }

  /**
   * An entry.
   *
   * @param id by which a calendar that takes the file again knows it
   * @param changed when it last was
   */
  record Entry(String id, Instant changed, String summary, String description) {}

  /** Something that lasts whole days. */
  CalendarFile add(Entry entry, LocalDate first, LocalDate last) {
    begin(entry);
    line("DTSTART;VALUE=DATE", DAY.format(first));
    line("DTEND;VALUE=DATE", DAY.format(last.plusDays(1)));
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
    return this;
  }

  /** Something with a beginning and an end. */
  CalendarFile add(Entry entry, Occasion occasion) {
    begin(entry);
    line("DTSTART", MOMENT.format(occasion.begins()));
    line("DTEND", MOMENT.format(occasion.ends()));
    line("LOCATION", escaped(occasion.place()));
    line("END", "VEVENT");
    return this;
  }

  private void begin(Entry entry) {
    line("BEGIN", "VEVENT");
    line("UID", entry.id() + "@mifeng");
    line("DTSTAMP", MOMENT.format(entry.changed()));
    line("SUMMARY", escaped(entry.summary()));
    line("DESCRIPTION", escaped(entry.description()));
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
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }
}
