package org.mifeng.platform.documents;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The paper a document is printed on: the words of its language, how it writes times and numbers,
 * who signs it. Every printed template receives one as {@code @param
 * org.mifeng.platform.documents.Paper paper}, as pages on screen receive their shell.
 */
public final class Paper {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'xxx", Locale.ROOT);

  private final Words words;
  private final Sheet sheet;
  private final Locale locale;
  private final ZoneId zone;
  private final @Nullable Signatory signatory;

  Paper(Words words, Sheet sheet, Locale locale, ZoneId zone, @Nullable Signatory signatory) {
    this.words = words;
    this.sheet = sheet;
    this.locale = locale;
    this.zone = zone;
    this.signatory = signatory;
  }

  /** The words of one language. */
  interface Words {
    String of(String key, Object[] arguments);
  }

  /** What is the same on each sheet of a document. */
  record Sheet(String title, String subject, Instant printedAt, String style, boolean demo) {}

  /** The text of a message key in the document's language. */
  public String text(String key, Object... arguments) {
    return words.of(key, arguments);
  }

  /** The words before, between and behind a page's number and the number of pages. */
  public List<String> pageWords() {
    var mark = "\uFFFC";
    return List.of(text("documents.sheet.page", mark, mark).split(mark, -1));
  }

  /** The document's title. */
  public String title() {
    return sheet.title();
  }

  /** One line about what it is. */
  public String subject() {
    return sheet.subject();
  }

  /** The style sheet of printed documents. */
  public String style() {
    return sheet.style();
  }

  /** When it was printed. */
  public Instant printedAt() {
    return sheet.printedAt();
  }

  /** Whether a demonstration city prints it, which each page then says. */
  public boolean isDemo() {
    return sheet.demo();
  }

  /** Who will sign it; null when nobody does, which the document then says. */
  public @Nullable Signatory signatory() {
    return signatory;
  }

  /** The document's language. */
  public Locale locale() {
    return locale;
  }

  /** The language as HTML writes it: {@code zh-CN} or {@code en}. */
  public String lang() {
    return locale.getLanguage().equals("en") ? "en" : "zh-CN";
  }

  /** A whole number with the language's grouping. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** A day in the city's time zone, as the language writes it. */
  public String date(Instant instant) {
    return DateTimeFormatter.ofPattern(text("documents.format.date"), locale)
        .format(instant.atZone(zone));
  }

  /** Date and time to the second in the city's time zone, with its offset. */
  public String exactTime(Instant instant) {
    return EXACT.format(instant.atZone(zone));
  }
}
