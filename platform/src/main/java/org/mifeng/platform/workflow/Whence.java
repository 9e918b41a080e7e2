package org.mifeng.platform.workflow;

import org.mifeng.platform.identity.Transactions;
import org.springframework.stereotype.Component;

/** Tells from an item's history whom it came from. */
@Component
public class Whence {
  /** Whom an item would go back to. */
  public sealed interface From {}

  /** The colleague who gave it. */
  public record Colleague(WorkItem.Person person) implements From {}

  /** The desk it was taken from. */
  public record Desk() implements From {}

  /** The room gave it, or whoever did has left: it cannot go back. */
  public record Nobody() implements From {}

  private final WorklistStore store;
  private final Colleagues colleagues;
  private final Transactions transactions;

  Whence(WorklistStore store, Colleagues colleagues, Transactions transactions) {
    this.store = store;
    this.colleagues = colleagues;
    this.transactions = transactions;
  }

  From of(WorkItem item) {
    var holder = item.holder();
    if (holder == null) {
      return new Nobody();
    }
    From from = item.atDesk() ? new Desk() : new Nobody();
    for (var event : transactions.as(Openings.PLATFORM, () -> store.listEvents(item.id()))) {
      var to = event.to();
      from =
          switch (event.what()) {
            case OPENED, GIVEN_ANEW, PUT_BACK -> item.atDesk() ? new Desk() : new Nobody();
            case TAKEN -> to != null && item.isHeldBy(to.account()) ? new Desk() : from;
            case TRANSFERRED ->
                to != null && item.isHeldBy(to.account()) ? new Colleague(event.who()) : from;
            case SENT_BACK, URGED, REMINDED_HALF, REMINDED_MOST, ESCALATED, FINISHED, WITHDRAWN ->
                from;
          };
    }
    return isThere(item, from) ? from : item.atDesk() ? new Desk() : new Nobody();
  }

  private boolean isThere(WorkItem item, From from) {
    var desk = item.desk();
    return !(from instanceof Colleague colleague)
        || desk == null
        || colleagues.sits(colleague.person().account(), desk.organisation(), desk.seat());
  }
}
