package org.mifeng.platform.experts.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever asked to be taken into the pool, in the pool or out of it again. */
public record Candidate(
    UUID id,
    String number,
    Kind kind,
    String category,
    Profile profile,
    Standing standing,
    Belonging belonging) {

  /** What a candidate is. */
  public enum Kind {
    EXPERT,
    INSTITUTION;

    /** Lower-case code. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** How many years a term has. */
    int termYears() {
      return this == EXPERT ? 3 : 1;
    }
  }

  /**
   * How far they have come.
   *
   * @param until last day of the notice or of the term, when the stage has one
   * @param version how many steps have been taken
   */
  public record Standing(Stage stage, @Nullable LocalDate until, int version, Instant appliedAt) {}

  /**
   * Whose the candidate is.
   *
   * @param organisation their own, once appointed
   * @param account the person, once they have opened it
   * @param unit who recommended them, when they did not come by themselves
   * @param demo whether they are made up for a demonstration
   */
  public record Belonging(
      @Nullable UUID organisation, @Nullable UUID account, @Nullable UUID unit, boolean demo) {}

  /** Whether it is an expert. */
  public boolean isExpert() {
    return kind == Kind.EXPERT;
  }

  /** Their name. */
  public String name() {
    return profile.name();
  }

  /** Their stage. */
  public Stage stage() {
    return standing.stage();
  }

  /** Whether they are in the pool on a day. */
  public boolean isInTerm(LocalDate day) {
    var until = standing.until();
    return stage() == Stage.IN_TERM && until != null && !day.isAfter(until);
  }

  /** Message key of their category. */
  public String categoryKey() {
    return (isExpert() ? "experts.category." : "experts.kind.") + category;
  }
}
