package org.mifeng.platform.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;

/**
 * A question as it stands now; how it came there are its {@link Step}s.
 *
 * @param number what people call it
 * @param asker whose it is
 * @param matter what is asked
 * @param place where it lies
 * @param course its dates
 * @param version raised by every step
 */
public record Question(
    QuestionId id,
    String number,
    Asker asker,
    Matter matter,
    Place place,
    Course course,
    int version) {
  /** Shortest title. */
  public static final int TITLE_LEAST = 4;

  /** Shortest text of a question. */
  public static final int TEXT_LEAST = 10;

  /** Longest title. */
  public static final int TITLE_LIMIT = 100;

  /** Longest text of a question or a reply. */
  public static final int TEXT_LIMIT = 4_000;

  /** Longest answer. */
  public static final int ANSWER_LIMIT = 8_000;

  /** Longest reason. */
  public static final int REASON_LIMIT = 500;

  /**
   * Who asked.
   *
   * @param organisation the enterprise; null for whoever did not say
   * @param account the person; null for whoever did not say
   */
  public record Asker(
      @Nullable OrganisationId organisation, @Nullable AccountId account, String name) {}

  /**
   * What is asked.
   *
   * @param topic code of a topic of the knowledge base
   * @param division code of the enterprise's, or empty
   */
  public record Matter(String topic, Urgency urgency, String division, String title, String body) {}

  /**
   * Where it lies.
   *
   * @param desk the bureau
   * @param seat of those who answer there
   * @param handler who has it; null while nobody took it
   */
  public record Place(OrganisationId desk, Seat seat, @Nullable Handler handler) {}

  /** Who has a question in hand. */
  public record Handler(AccountId account, String name, boolean expert) {}

  /**
   * Its dates.
   *
   * @param due when the answer is late; null while nobody waits for the office
   * @param silentAt when it closes by itself; null unless answered
   * @param first the first answer; null while there is none
   * @param rating 1 to 5; null unless rated
   */
  public record Course(
      Instant asked,
      Stage stage,
      @Nullable Instant due,
      @Nullable Instant silentAt,
      @Nullable First first,
      @Nullable Integer rating) {}

  /** The first answer, and whether it came in time. */
  public record First(Instant at, boolean inTime) {}

  /** Whether nobody said who asks. */
  public boolean isAnonymous() {
    return asker.organisation() == null;
  }

  /** Where it stands. */
  public Stage stage() {
    return course.stage();
  }

  /** Whether the answer is late. */
  public boolean isLate(Instant now) {
    return course.due() != null && !now.isBefore(course.due());
  }
}
