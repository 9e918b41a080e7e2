package org.mifeng.platform.web;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * The words of every bundle under {@code messages/}, Chinese by default and English beside it. A
 * missing key stops a test ({@code mifeng.strict-messages}); in the field the key itself is shown
 * and logged, so that one forgotten word does not cost a whole page.
 */
@Component
class Texts {
  private static final Logger log = LoggerFactory.getLogger(Texts.class);

  private final MessageSource messages;
  private final WebProperties properties;

  Texts(MessageSource messages, WebProperties properties) {
    this.messages = messages;
    this.properties = properties;
  }

  /** The text of this key in this language, with its arguments in place of {@code {0}}. */
  public String text(Locale locale, String key, Object... arguments) {
    try {
      return messages.getMessage(key, arguments, locale);
    } catch (NoSuchMessageException missing) {
      if (properties.strictMessages()) {
        throw missing;
      }
      log.warn("no text for message key {} in {}", key, locale);
      return key;
    }
  }

  /** Whether the key has a text in this language. */
  public boolean has(Locale locale, String key) {
    return messages.getMessage(key, null, null, locale) != null;
  }
}
