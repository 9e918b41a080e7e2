package org.mifeng.platform.purchase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;

/**
 * What was called off a contract in a period, as the city asks finance to accept it: frozen.
 *
 * @param period code of the month or quarter
 * @param sum of its rows
 * @param decision what finance decided; null while it has not
 * @param settlements what was paid of it
 */
public record Statement(
    UUID id,
    ContractId contract,
    String period,
    Sum sum,
    Contract.By proposed,
    @Nullable Decision decision,
    List<Settlement> settlements) {
  public Statement {
    settlements = List.copyOf(settlements);
  }

  /** How far it has come. */
  public enum State {
    /** Finance has to decide. */
    PROPOSED,
    /** Finance sent it back; what it was about may be stated anew. */
    RETURNED,
    /** Finance owes what is not settled. */
    ACCEPTED,
    /** All of it is paid. */
    SETTLED
  }

  /** Call-offs, units and money. */
  public record Sum(long calls, long quantity, Money money) {}

  /** What finance decided; the reason is empty where none is needed. */
  public record Decision(boolean accepted, String reason, Contract.By by) {}

  /**
   * A payment.
   *
   * @param document number of the paper that shows it
   */
  public record Settlement(LocalDate day, Money money, String document, String by, Instant at) {}

  /** One call-off of it. */
  public record Row(
      UUID callOff,
      OrganisationId enterprise,
      LocalDate day,
      int quantity,
      Money price,
      Money money) {}

  /** How far it has come. */
  public State state() {
    if (decision == null) {
      return State.PROPOSED;
    }
    if (!decision.accepted()) {
      return State.RETURNED;
    }
    return outstanding().cents() == 0 ? State.SETTLED : State.ACCEPTED;
  }

  /** What was paid of it. */
  public Money settled() {
    return new Money(settlements.stream().mapToLong(one -> one.money().cents()).sum());
  }

  /** What is still to be paid of it. */
  public Money outstanding() {
    return sum.money().less(settled());
  }
}
