package org.mifeng.platform.consultation;

import org.jspecify.annotations.Nullable;

/**
 * Which questions a list shows. What is missing or absurdly long limits nothing; what is unknown
 * finds nothing.
 *
 * @param q part of the number or the title
 * @param stage code, or {@code late}
 */
public record QuestionFilter(
    @Nullable String q,
    @Nullable String stage,
    @Nullable String topic,
    @Nullable String division,
    @Nullable String urgency) {
  private static final int LONGEST = 100;

  /** All of them. */
  public static final QuestionFilter ALL = new QuestionFilter(null, null, null, null, null);

  public QuestionFilter {
    q = text(q);
    stage = text(stage);
    topic = text(topic);
    division = text(division);
    urgency = text(urgency);
  }

  private static String text(@Nullable String typed) {
    var text = typed == null ? "" : typed.strip();
    return text.length() > LONGEST ? "" : text;
  }

  /** A value, never null. */
  public static String value(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  /** Whether nothing is chosen. */
  public boolean isEmpty() {
    return (value(q) + value(stage) + value(topic) + value(division) + value(urgency)).isEmpty();
  }
}
