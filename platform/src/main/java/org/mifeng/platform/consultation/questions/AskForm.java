package org.mifeng.platform.consultation.questions;

import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.Question;
import org.mifeng.platform.consultation.Wish;
import org.springframework.validation.BindingResult;

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

  /** Puts beside their fields what is missing, before anything is looked up or asked. */
  boolean isWhole(BindingResult result) {
    if (value(topic).isEmpty()) {
      result.rejectValue("topic", "consultation.refusal.topic");
    }
    if (value(title).strip().length() < Question.TITLE_LEAST) {
      reject(result, "title", Question.TITLE_LEAST, Question.TITLE_LIMIT);
    }
    if (value(body).strip().length() < Question.TEXT_LEAST) {
      reject(result, "body", Question.TEXT_LEAST, Question.TEXT_LIMIT);
    }
    return !result.hasErrors();
  }

  private static void reject(BindingResult result, String field, int least, int most) {
    result.rejectValue(field, "consultation.refusal." + field, new Object[] {least, most}, null);
  }

  String text() {
    return value(title) + "\n" + value(body);
  }
}
