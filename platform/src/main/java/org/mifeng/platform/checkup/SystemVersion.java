package org.mifeng.platform.checkup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Wording;

/**
 * A version of an indicator system (指标体系) as the platform keeps it.
 *
 * @param id by which check-ups name it
 * @param label what the file calls itself
 * @param validity when check-ups may begin with it
 * @param sha256 digest of its canonical form, in hexadecimal, as manifests name it
 * @param added who brought it in
 * @param decisions what was decided about it, the first first
 */
public record SystemVersion(
    SystemVersionId id,
    Label label,
    Validity validity,
    String sha256,
    Author added,
    List<Decision> decisions) {
  public SystemVersion {
    decisions = List.copyOf(decisions);
  }

  /**
   * What the file calls itself.
   *
   * @param system the same for all versions
   * @param version its name among them
   * @param name for people
   */
  public record Label(String system, String version, Wording name) {}

  /**
   * When check-ups may begin with it.
   *
   * @param from first day
   * @param until last day, or null while none is set
   */
  public record Validity(LocalDate from, @Nullable LocalDate until) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  /** What can be decided about a version. */
  public enum Verdict {
    /** Check-ups may begin with it. */
    PUBLISHED,
    /** No further check-up may begin with it; those that have go on. */
    RETIRED;

    /** Lower-case name, in the database and in messages. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What was decided about it.
   *
   * @param reason as whoever decided gave it
   */
  public record Decision(Verdict verdict, Author by, String reason) {}

  /** The latest decision; empty while it is a draft. */
  public Optional<Verdict> standing() {
    return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast().verdict());
  }

  /** Whether check-ups may begin with it on a day. */
  public boolean isOfferedOn(LocalDate day) {
    return standing().filter(Verdict.PUBLISHED::equals).isPresent() && validity.holdsOn(day);
  }
}
