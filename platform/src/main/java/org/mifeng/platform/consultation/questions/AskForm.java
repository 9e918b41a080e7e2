package org.mifeng.platform.consultation.questions;

import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.Wish;

/**
 * What somebody asks.
 *
 * @param confirmed codes of the signs of secret content that may stand
 * @param step {@code send} from the page that shows what the knowledge base says
 */
record AskForm(
    @Nullable String topic,
    @Nullable String urgency,
    @Nullable String title,
    @Nullable String body,
    @Nullable String confirmed,
    @Nullable String step) {

  static String value(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  Wish wish() {
    return new Wish(value(topic), value(urgency), value(title), value(body), value(confirmed));
  }

  boolean isToBeSent() {
    return value(step).equals("send");
  }

  String text() {
    return value(title) + "\n" + value(body);
  }
}
