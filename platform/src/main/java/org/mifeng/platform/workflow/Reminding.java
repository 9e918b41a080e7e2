package org.mifeng.platform.workflow;

import java.time.Clock;
import java.util.List;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.workflow.WorkEvent.What;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds of items when half and four fifths of their time are gone, and escalates what is past
 * due. A reminder is sent in the transaction that names the next one, so each goes out once; after
 * a standstill only the latest does, for the others are no longer true.
 */
@Component
class Reminding {
  private static final int BATCH = 200;
  private static final int MOST_BATCHES = 500;

  private final ReminderStore store;
  private final ItemStore items;
  private final Told told;
  private final Absences absences;
  private final Transactions transactions;
  private final Clock clock;

  Reminding(
      ReminderStore store,
      ItemStore items,
      Told told,
      Absences absences,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.items = items;
    this.told = told;
    this.absences = absences;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(cron = "11 * * * * *")
  void remindAll() {
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      if (transactions.as(Openings.PLATFORM, this::remindSome) < BATCH) {
        return;
      }
    }
  }

  private int remindSome() {
    var now = clock.instant();
    var due = store.lockDue(now, BATCH);
    for (var item : due) {
      var term = item.course().term();
      var occasion = term.latestAt(now);
      if (occasion != null) {
        told.reminded(Openings.PLATFORM, item, occasion, deputies(item));
        items.insertEvent(item.id(), what(occasion), Openings.PLATFORM, null, null, now);
      }
      store.updateNext(item.id(), term.nextAfter(now));
    }
    return due.size();
  }

  private static What what(WorkTerm.Occasion occasion) {
    return switch (occasion) {
      case HALF -> What.REMINDED_HALF;
      case MOST -> What.REMINDED_MOST;
      case PAST -> What.ESCALATED;
    };
  }

  private List<AccountId> deputies(WorkItem item) {
    return item.holder() == null || item.desk() == null
        ? List.of()
        : absences.deputiesOf(item.holder().account(), item.desk().organisation());
  }
}
