package org.mifeng.platform.workflow;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.SeatGrant;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.workflow.Work.Assignee;
import org.mifeng.platform.workflow.WorkEvent.What;
import org.springframework.stereotype.Component;

/**
 * Items as rooms open and end them. The platform writes the rows: whoever moves a matter on often
 * may not see what others have to do about it. Who it was stands in the item's history; the room
 * records the deed itself in the audit trail.
 */
@Component
class Openings implements WorkItems {
  static final Viewer PLATFORM = Viewer.system("workflow");

  private static final Pattern KIND = Pattern.compile("[a-z]{2,30}\\.work\\.[a-z0-9.-]{1,60}");
  private static final int LONGEST_SUBJECT = 100;
  private static final int LONGEST_PATH = 300;
  private static final int LONGEST_ARGUMENT = 200;
  private static final int MOST_ARGUMENTS = 8;
  private static final int MOST_COPIES = 50;
  private static final int LONGEST_REASON = 500;

  private final ItemStore store;
  private final Seats seats;
  private final Accounts accounts;
  private final Transactions transactions;
  private final Clock clock;

  Openings(
      ItemStore store, Seats seats, Accounts accounts, Transactions transactions, Clock clock) {
    this.store = store;
    this.seats = seats;
    this.accounts = accounts;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void open(Viewer viewer, Work work) {
    requireSound(work);
    transactions.run(
        PLATFORM,
        () -> {
          var open = store.lock(work.kind(), work.subject());
          if (open.isEmpty()) {
            var fresh = fresh(viewer, work);
            if (store.insert(fresh)) {
              store.insertKind(work.kind(), clock.instant());
              told(viewer, fresh, What.OPENED, work);
              return;
            }
            open = store.lock(work.kind(), work.subject());
          }
          var again = again(open.orElseThrow(), work);
          store.update(again, again.course().term().first());
          told(viewer, again, What.GIVEN_ANEW, work);
        });
  }

  private void told(Viewer viewer, WorkItem item, What what, Work work) {
    var now = clock.instant();
    store.insertEvent(item.id(), what, viewer, item.holder(), null, now);
    work.copies().forEach(copied -> store.insertCopy(item.id(), copied, now));
  }

  private WorkItem fresh(Viewer viewer, Work work) {
    var now = clock.instant();
    return new WorkItem(
        UUID.randomUUID(),
        matter(work),
        desk(work.assignee()),
        work.assignee() instanceof Assignee.Desk,
        holder(work.assignee()),
        new WorkItem.Course(
            new WorkItem.Person(viewer.account(), viewer.name()),
            viewer.organisation(),
            now,
            1,
            new WorkTerm(now, work.due())),
        null);
  }

  private WorkItem again(WorkItem open, Work work) {
    var course = open.course();
    return new WorkItem(
        open.id(),
        matter(work),
        desk(work.assignee()),
        work.assignee() instanceof Assignee.Desk,
        holder(work.assignee()),
        new WorkItem.Course(
            course.initiator(),
            course.from(),
            course.openedAt(),
            course.turn() + 1,
            new WorkTerm(clock.instant(), work.due())),
        null);
  }

  private static WorkItem.Matter matter(Work work) {
    return new WorkItem.Matter(work.kind(), work.subject(), work.arguments(), work.path());
  }

  /**
   * Where it is done. A person's is the one place they sit in, so that a colleague can help out.
   */
  private Assignee.@Nullable Desk desk(Assignee assignee) {
    return switch (assignee) {
      case Assignee.Desk desk -> desk;
      case Assignee.Person person -> {
        var held = seats.listHeld(PLATFORM, person.account());
        yield held.size() == 1 ? place(held.getFirst()) : null;
      }
    };
  }

  private static Assignee.Desk place(SeatGrant grant) {
    return new Assignee.Desk(grant.organisation().id(), grant.seat());
  }

  private WorkItem.@Nullable Person holder(Assignee assignee) {
    return switch (assignee) {
      case Assignee.Desk desk -> null;
      case Assignee.Person person ->
          new WorkItem.Person(
              person.account(),
              accounts.find(PLATFORM, person.account()).map(account -> account.name()).orElse(""));
    };
  }

  @Override
  public void finish(Viewer viewer, String kind, String subject, String outcome) {
    transactions.run(
        PLATFORM,
        () ->
            store
                .lock(kind, subject)
                .ifPresent(
                    item -> {
                      var now = clock.instant();
                      store.end(item.id(), "done", outcome, now);
                      store.insertEvent(item.id(), What.FINISHED, viewer, null, null, now);
                      handled(item, viewer.account());
                      if (item.holder() != null) {
                        handled(item, item.holder().account());
                      }
                    }));
  }

  private void handled(WorkItem item, AccountId account) {
    if (!account.equals(AccountId.NOBODY)) {
      store.putHandled(item.id(), account, clock.instant());
    }
  }

  @Override
  public void withdraw(Viewer viewer, String subject, String reason) {
    var why = reason.strip();
    var cut = why.substring(0, Math.min(why.length(), LONGEST_REASON));
    transactions.run(
        PLATFORM,
        () -> {
          var now = clock.instant();
          for (var item : store.lockAll(subject)) {
            store.end(item.id(), "withdrawn", null, now);
            store.insertEvent(
                item.id(), What.WITHDRAWN, viewer, null, cut.isEmpty() ? null : cut, now);
          }
        });
  }

  private static void requireSound(Work work) {
    if (!KIND.matcher(work.kind()).matches()) {
      throw new IllegalArgumentException("not <module>.work.<what>: " + work.kind());
    }
    if (work.subject().isBlank() || work.subject().length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException("a subject has 1 to " + LONGEST_SUBJECT + " characters");
    }
    if (!work.path().startsWith("/")
        || work.path().startsWith("//")
        || work.path().length() > LONGEST_PATH) {
      throw new IllegalArgumentException("not a path of the platform");
    }
    if (work.arguments().size() > MOST_ARGUMENTS
        || work.arguments().stream().anyMatch(one -> one.length() > LONGEST_ARGUMENT)
        || work.copies().size() > MOST_COPIES) {
      throw new IllegalArgumentException("too many or too long arguments, or too many copies");
    }
  }
}
