package org.mifeng.platform.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers, dates and times are written, per language, in the city's time zone. */
final class Formats {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'xxx", Locale.ROOT);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Locale locale;
  private final ZoneId zone;
  private final DateTimeFormatter date;
  private final DateTimeFormatter time;

  Formats(Texts texts, Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    this.date = DateTimeFormatter.ofPattern(texts.text(locale, "web.format.date"), locale);
    this.time = DateTimeFormatter.ofPattern(texts.text(locale, "web.format.time"), locale);
  }

  String date(LocalDate day) {
    return date.format(day);
  }

  String time(Instant instant) {
    return time.format(instant.atZone(zone));
  }

  String shortTime(Instant instant) {
    return SHORT.format(instant.atZone(zone));
  }

  String exactTime(Instant instant) {
    return EXACT.format(instant.atZone(zone));
  }

  LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  String number(double number, int digits) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(digits);
    return format.format(number);
  }

  String number(java.math.BigDecimal number) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  String percent(double ratio) {
    var format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(1);
    return format.format(ratio);
  }

  /** Bytes with a binary unit, one digit after the point from KiB up. */
  String bytes(long bytes) {
    var units = new String[] {"B", "KiB", "MiB", "GiB", "TiB"};
    double size = bytes;
    int unit = 0;
    while (size >= 1024 && unit < units.length - 1) {
      size /= 1024;
      unit++;
    }
    return number(size, unit == 0 ? 0 : 1) + " " + units[unit];
  }
}
