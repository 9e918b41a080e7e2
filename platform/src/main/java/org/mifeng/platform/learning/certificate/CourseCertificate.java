package org.mifeng.platform.learning.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.learning.Wording;

/**
 * What a finished course is certified as.
 *
 * @param act id of the protective act finishing is sealed under
 * @param holder whose it is
 * @param finished what they finished
 * @param digests of its content, as sealed
 */
public record CourseCertificate(
    String number, UUID act, Holder holder, Finished finished, Instant at, Digests digests) {

  /**
   * Whose it is.
   *
   * @param study which study it crowns
   * @param name of the person, as it was on that day
   * @param organisation its name, as it was on that day
   */
  public record Holder(UUID study, String name, String organisation) {}

  /**
   * What was finished.
   *
   * @param course code
   * @param version which edition
   * @param size how long it is
   * @param test how the test that was passed came out
   */
  public record Finished(String course, LocalDate version, Wording title, Size size, Score test) {}

  /** How long a course is. */
  public record Size(int minutes, int lessons) {}

  /** How a test came out. */
  public record Score(int correct, int questions) {}

  /** The title in English, if the course has one. */
  @Nullable String englishTitle() {
    return finished.title().en();
  }
}
