package org.mifeng.platform.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Notice.Recipient;
import org.springframework.stereotype.Component;

/**
 * Who is there to be told. A desk where nobody sits is looked at again: an enterprise that came by
 * a roster may open its first account long after it was told something.
 */
@Component
public class Latecomers {
  private static final Viewer PLATFORM = Viewer.system("notifications.outbox");
  private static final Duration LOOK_AGAIN = Duration.ofHours(1);

  private final NoticeStore store;
  private final Seats seats;
  private final Transactions transactions;
  private final Clock clock;

  Latecomers(NoticeStore store, Seats seats, Transactions transactions, Clock clock) {
    this.store = store;
    this.seats = seats;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Looks again at desks that were empty.
   *
   * @param limit how many notices at most
   * @return how many have found somebody
   */
  public int tell(int limit) {
    return transactions.as(
        PLATFORM,
        () -> {
          var now = clock.instant();
          return (int)
              store.takeUntold(now, limit).stream()
                  .filter(untold -> tell(untold.notice(), untold.to(), now))
                  .count();
        });
  }

  /** Tells everybody who is there, or notes when to look again; whether somebody was there. */
  boolean tell(UUID notice, Recipient to, Instant now) {
    var people = people(to);
    people.forEach(person -> store.tell(notice, person, now));
    store.lookAgainAt(notice, people.isEmpty() ? now.plus(LOOK_AGAIN) : null);
    return !people.isEmpty();
  }

  private List<AccountId> people(Recipient to) {
    return switch (to) {
      case Recipient.Person(var account) -> List.of(account);
      case Recipient.Desk(var organisation, var seat) ->
          seats.listPeople(PLATFORM, organisation, seat);
    };
  }
}
