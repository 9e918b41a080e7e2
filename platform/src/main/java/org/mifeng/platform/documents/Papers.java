package org.mifeng.platform.documents;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays out a sheet of paper in a language: its words, its zone, its style. */
@Component
class Papers {
  private final MessageSource messages;
  private final DocumentsProperties properties;
  private final String style;

  Papers(MessageSource messages, DocumentsProperties properties, PrintFiles files) {
    this.messages = messages;
    this.properties = properties;
    this.style = files.string("print.css");
  }

  Paper in(PrintedPage page, Instant now, @Nullable Signatory signatory) {
    var locale = page.locale();
    var words = words(locale);
    var sheet =
        new Paper.Sheet(
            words.of(page.title(), new Object[] {page.number()}),
            words.of(page.subject(), new Object[] {page.number()}),
            now,
            style,
            properties.demo());
    return new Paper(words, sheet, locale, properties.zone(), signatory);
  }

  private Paper.Words words(Locale locale) {
    return (key, arguments) -> messages.getMessage(key, arguments, locale);
  }
}
