package org.mifeng.platform.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in one cell of a {@link Table}: on screen, in CSV and in Excel alike. */
public sealed interface Cell {
  /** Nothing. */
  Cell EMPTY = new Text("");

  /** Text, shown as it is. */
  record Text(String text) implements Cell {}

  /** A code, number or digest for machines: fixed width; in exports always text. */
  record Code(String text) implements Cell {}

  /** Text that leads somewhere. */
  record Link(String text, String href) implements Cell {}

  /** A number, right-aligned with grouping. */
  record Number(BigDecimal number) implements Cell {}

  /** A moment, shown to the minute in the city's time zone. */
  record Time(Instant at) implements Cell {}

  /** A day. */
  record Day(LocalDate day) implements Cell {}

  /** A short state with a tone: neutral, info, success, warning, danger, accent. */
  record Tag(String text, String tone) implements Cell {}

  /** Whether nothing stands here. */
  default boolean isEmpty() {
    return equals(EMPTY);
  }

  /** Text, or nothing. */
  static Cell text(@Nullable String text) {
    return text == null ? EMPTY : new Text(text);
  }

  /** A code, or nothing. */
  static Cell code(@Nullable String text) {
    return text == null ? EMPTY : new Code(text);
  }

  /** Text that leads somewhere. */
  static Cell link(String text, String href) {
    return new Link(text, href);
  }

  /** A whole number. */
  static Cell number(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  /** A moment, or nothing. */
  static Cell time(@Nullable Instant at) {
    return at == null ? EMPTY : new Time(at);
  }

  /** A day, or nothing. */
  static Cell day(@Nullable LocalDate day) {
    return day == null ? EMPTY : new Day(day);
  }

  /** A short state with a tone. */
  static Cell tag(String text, String tone) {
    return new Tag(text, tone);
  }
}
