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

  /**
   * How a test came out.
   *
   * @param correct questions answered rightly; of a package the points of 100 it gave, 0 when none
   * @param questions how many were asked; 0 for a package, which tests by itself
   */
  public record Score(int correct, int questions) {
    /** What a package told. */
    public static Score ofPackage(int points) {
      return new Score(points, 0);
    }

    /** Whether a package told it. */
    boolean isOfPackage() {
      return questions == 0;
    }

    /** Key of the words that say it, and what they are about. */
    String key() {
      if (!isOfPackage()) {
        return "learning.certificate.test-text";
      }
      return correct == 0 ? "learning.certificate.package" : "learning.certificate.package-points";
    }
  }

  /** The title in English, if the course has one. */
  @Nullable String englishTitle() {
    return finished.title().en();
  }
}
