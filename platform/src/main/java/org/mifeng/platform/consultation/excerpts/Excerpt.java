package org.mifeng.platform.consultation.excerpts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.ArticleRef;
import org.mifeng.platform.consultation.QuestionId;
import org.mifeng.platform.identity.AccountId;

/**
 * A question and its answer on the way into the knowledge base.
 *
 * @param code of the answer it becomes
 * @param version the latest
 * @param state of that version
 * @param live number of the version the knowledge base shows; 0 for none
 */
record Excerpt(UUID id, String code, QuestionId question, Version version, State state, int live) {
  static final int QUESTION_LIMIT = 120;
  static final int TEXT_LIMIT = 1_500;
  static final int STEP_LIMIT = 80;
  static final int MOST_STEPS = 6;

  /** Where the latest version stands. */
  enum State {
    /** Waits for a second person. */
    PROPOSED,
    /** Given back to whoever wrote it. */
    RETURNED,
    PUBLISHED,
    /** Taken down. */
    WITHDRAWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    String tone() {
      return switch (this) {
        case PROPOSED -> "info";
        case RETURNED -> "warning";
        case PUBLISHED -> "success";
        case WITHDRAWN -> "neutral";
      };
    }
  }

  /** What is said, without names. */
  record Words(
      String topic, String question, String text, List<String> steps, List<ArticleRef> law) {
    Words {
      steps = List.copyOf(steps);
      law = List.copyOf(law);
    }

    /** All that somebody could read a name in. */
    String all() {
      return question + "\n" + text + "\n" + String.join("\n", steps);
    }
  }

  /** Who did something, and when. */
  record By(AccountId account, String name, Instant at) {}

  /**
   * One writing of it.
   *
   * @param confirmed kinds of traces that its author looked at and let stand
   */
  record Version(int number, Words words, String confirmed, By by) {}

  /**
   * What was decided.
   *
   * @param what published, returned, withdrawn, or withdrawn by the asker's word
   */
  record Decision(int number, int version, String what, @Nullable String why, By by) {}

  String path() {
    return "/excerpts/" + id;
  }

  /** Where it stands in the knowledge base while it is live. */
  String publicPath() {
    return "/knowledge/answers/" + code;
  }
}
