package org.mifeng.platform.purchase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;

/**
 * What the city buys from one supplier for one service.
 *
 * @param number as it stands on the paper
 * @param service code of the service it pays
 * @param versions its terms as they were proposed, the first first
 * @param ending when it was ended before its period, or null
 * @param spent what was called off so far
 */
public record Contract(
    ContractId id,
    String number,
    String service,
    Supplier supplier,
    List<Version> versions,
    @Nullable Ending ending,
    Spent spent) {
  public Contract {
    versions = List.copyOf(versions);
  }

  /** How far it has come. */
  public enum State {
    /** Nothing of it is approved yet. */
    DRAFT,
    /** Approved, and its first day is still to come. */
    AHEAD,
    /** It pays. */
    IN_FORCE,
    /** Its last day is past. */
    ENDED
  }

  /**
   * Who gives the service.
   *
   * @param organisation on the platform; null when it has no organisation there
   */
  public record Supplier(@Nullable OrganisationId organisation, String name) {}

  /** Who did something, and when. */
  public record By(AccountId account, String name, Instant at) {}

  /**
   * Terms as somebody proposed them.
   *
   * @param from first day on which they hold
   * @param reason why they are as they are, or why they were changed
   * @param approved by whom they were put in force; null while nobody has
   */
  public record Version(
      int number, Terms terms, LocalDate from, String reason, By proposed, @Nullable By approved) {}

  /** It was ended. */
  public record Ending(LocalDate lastDay, String reason, By by) {}

  /** Units and money called off. */
  public record Spent(long quantity, Money money) {}

  /** The newest approved version, whether its day has come or not. */
  public Optional<Version> approved() {
    return versions.stream()
        .filter(version -> version.approved() != null)
        .max(Comparator.comparingInt(Version::number));
  }

  /** The newest version, when nobody has approved it yet. */
  public Optional<Version> proposed() {
    return Optional.of(versions.getLast()).filter(version -> version.approved() == null);
  }

  /** The terms to show: those in force last, or those proposed while there are none. */
  public Terms terms() {
    return approved().orElse(versions.getLast()).terms();
  }

  /** Its last day as things are. */
  public LocalDate lastDay() {
    var to = terms().period().to();
    return ending != null && ending.lastDay().isBefore(to) ? ending.lastDay() : to;
  }

  /** How far it has come on a day. */
  public State state(LocalDate day) {
    if (approved().isEmpty()) {
      return ending == null ? State.DRAFT : State.ENDED;
    }
    if (day.isAfter(lastDay())) {
      return State.ENDED;
    }
    return day.isBefore(terms().period().from()) ? State.AHEAD : State.IN_FORCE;
  }

  /** Money that is left of the ceiling. */
  public Money left() {
    return terms().limit().budget().less(spent.money());
  }

  /** Whether both pay the same service on some day. */
  boolean meets(Contract other) {
    return other.service.equals(service)
        && !other.lastDay().isBefore(terms().period().from())
        && !lastDay().isBefore(other.terms().period().from());
  }
}
