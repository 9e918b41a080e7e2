package org.mifeng.platform.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What somebody has to do, has done, has begun and is copied on. */
@Component
public class Worklist {
  /** Lists are counted so far; whoever has more narrows them down. */
  public static final int COUNTED = 10_000;

  /** The four lists everybody has. */
  public enum Tab {
    /** 待办: what the viewer has, what lies at their desk, what they do for somebody away. */
    TO_DO,
    /** 已办: what they had a hand in. */
    DONE,
    /** 我发起: what came of something they did. */
    STARTED,
    /** 抄送我: what they are to know. */
    COPIED;

    /** Lower case with hyphens, as in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final WorklistStore store;
  private final Absences absences;
  private final Transactions transactions;
  private final Clock clock;

  Worklist(WorklistStore store, Absences absences, Transactions transactions, Clock clock) {
    this.store = store;
    this.absences = absences;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** One list: to do by what is due first, the others the latest first. */
  public List<WorkItem> list(Viewer viewer, Tab tab, WorkFilter filter, int limit, int offset) {
    return transactions.as(viewer, () -> store.list(tab, question(viewer, filter), limit, offset));
  }

  /** How many {@link #list} would give without a limit, at most {@link #COUNTED}. */
  public long count(Viewer viewer, Tab tab, WorkFilter filter) {
    return count(viewer, tab, filter, COUNTED);
  }

  /** The same, counted up to another limit. */
  public long count(Viewer viewer, Tab tab, WorkFilter filter, int limit) {
    return transactions.as(viewer, () -> store.count(tab, question(viewer, filter), limit));
  }

  private WorklistStore.Question question(Viewer viewer, WorkFilter filter) {
    var holders = new ArrayList<>(absences.standsInFor(viewer));
    holders.add(viewer.account());
    return new WorklistStore.Question(viewer, holders, filter, now());
  }

  /** The kinds of work there are. */
  public List<String> listKinds(Viewer viewer) {
    return transactions.as(viewer, store::listKinds);
  }

  /** The item; 404 unless it exists for this viewer. */
  public WorkItem require(Viewer viewer, UUID id) {
    return transactions
        .as(viewer, () -> store.find(id))
        .orElseThrow(() -> Refusal.notFound("workflow.refusal.no-such-item"));
  }

  /**
   * What happened to an item, the first first. Whoever looks from outside the office that does it
   * sees when it began, was urged and ended; who of the office said what to whom stays there.
   */
  public List<WorkEvent> history(Viewer viewer, WorkItem item) {
    var events = transactions.as(viewer, () -> store.listEvents(item.id()));
    if (isInside(viewer, item)) {
      return events;
    }
    return events.stream()
        .filter(event -> event.what().isForOutside())
        .map(event -> event.organisation().equals(viewer.organisation()) ? event : event.bare())
        .toList();
  }

  /** Whether the viewer belongs to the office that does it. */
  public boolean isInside(Viewer viewer, WorkItem item) {
    var desk = item.desk();
    return item.isHeldBy(viewer.account())
        || (desk != null && desk.organisation().equals(viewer.organisation()));
  }

  /** Whether the viewer may handle it: it is theirs, lies at their desk, or they stand in. */
  public boolean mayHandle(Viewer viewer, WorkItem item) {
    if (!item.isOpen()) {
      return false;
    }
    var holder = item.holder();
    if (holder == null) {
      return item.isDoneAt(viewer.organisation(), viewer.seat());
    }
    var desk = item.desk();
    var here = desk == null || desk.organisation().equals(viewer.organisation());
    return here
        && (item.isHeldBy(viewer.account())
            || (desk != null && absences.standsInFor(viewer).contains(holder.account())));
  }

  /** This moment, by which lists tell what is late. */
  public Instant now() {
    return clock.instant();
  }
}
