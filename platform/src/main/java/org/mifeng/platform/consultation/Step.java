package org.mifeng.platform.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;

/**
 * Something that was done about a question. Steps stay as they were taken.
 *
 * @param number from 1
 * @param tick what it did to the clock
 */
public record Step(int number, What what, By by, Said said, Instant at, Tick tick) {
  /** What was done. */
  public enum What {
    ASKED,
    /** The asker wrote more. */
    REPLIED,
    ANSWERED,
    /** The office needs to know more. */
    ASKED_BACK,
    /** It takes the longer term. */
    MADE_COMPLEX,
    /** An officer took it. */
    TAKEN,
    /** It was given to an expert. */
    ASSIGNED,
    /** It was given to another bureau. */
    MOVED,
    /** Whoever had it gave it back. */
    RETURNED,
    CLOSED,
    /** It closed by itself. */
    CLOSED_SILENT,
    RATED;

    /** Lower case with hyphens, in the database and in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static What ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the asker reads its words; reasons of the office are its own affair. */
    public boolean isForTheAsker() {
      return switch (this) {
        case ASKED, REPLIED, ANSWERED, ASKED_BACK, CLOSED, CLOSED_SILENT, RATED -> true;
        case MADE_COMPLEX, TAKEN, ASSIGNED, MOVED, RETURNED -> false;
      };
    }
  }

  /** Who did it. */
  public record By(AccountId account, String seat, String name) {}

  /**
   * What was said.
   *
   * @param general whether an answer says that it rests on no law
   */
  public record Said(String words, boolean general, List<ArticleRef> citations) {
    /** Nothing. */
    public static final Said NOTHING = new Said("", false, List.of());

    public Said {
      citations = List.copyOf(citations);
    }

    /** Words alone. */
    public static Said of(String words) {
      return new Said(words, false, List.of());
    }
  }

  /**
   * What a step did to the clock.
   *
   * @param days working days it gave; 0 for none
   * @param due when the clock ends after it; null when it stands
   */
  public record Tick(int days, @Nullable Instant due) {}
}
