package org.mifeng.platform.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Who stands in for whom while they are away. */
@Component
public class Absences {
  /** Longest absence, in days. */
  public static final int MOST_DAYS = 90;

  /** Longest reason. */
  public static final int REASON_LIMIT = 200;

  private static final int SHOWN = 50;

  private final AbsenceStore store;
  private final Colleagues colleagues;
  private final Told told;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Absences(
      AbsenceStore store,
      Colleagues colleagues,
      Told told,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.colleagues = colleagues;
    this.told = told;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Says that the viewer is away and who stands in.
   *
   * @param first the first day away, today or later
   * @param last the last day away
   * @throws Refusal 409 when another absence lies in these days; 422 when the colleague does not
   *     sit at the same desk, or the days are past, turned round or too many
   */
  public UUID announce(
      Viewer viewer, AccountId deputy, LocalDate first, LocalDate last, String reason) {
    var now = clock.instant();
    var today = LegalTime.day(now);
    if (first.isBefore(today) || last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
      throw Refusal.invalid("workflow.refusal.absence-days", MOST_DAYS);
    }
    var why = reason.strip();
    if (why.length() > REASON_LIMIT) {
      throw Refusal.invalid("workflow.refusal.reason", REASON_LIMIT);
    }
    return transactions.as(
        viewer,
        () -> {
          var colleague = colleagues.require(viewer, deputy);
          var absence =
              new Absence(
                  UUID.randomUUID(),
                  new WorkItem.Person(viewer.account(), viewer.name()),
                  colleague,
                  why,
                  start(first),
                  start(last.plusDays(1)),
                  null);
          store.lock(viewer.account());
          if (list(viewer).stream().anyMatch(other -> overlaps(viewer, other, absence))) {
            throw Refusal.conflict("workflow.refusal.absence-overlaps");
          }
          store.insert(absence, viewer, now);
          audit.record(
              viewer,
              "workflow.absence-announced",
              absence.id().toString(),
              Map.of("deputy", deputy.toString(), "from", first.toString(), "to", last.toString()));
          told.deputy(viewer, absence, first, last);
          return absence.id();
        });
  }

  private static Instant start(LocalDate day) {
    return LegalTime.beginning(day);
  }

  private static boolean overlaps(Viewer viewer, Absence other, Absence absence) {
    return other.who().account().equals(viewer.account())
        && other.endedAt() == null
        && other.from().isBefore(absence.until())
        && absence.from().isBefore(other.until());
  }

  /** The viewer's own absences and those they stand in for, the latest first. */
  public List<Absence> list(Viewer viewer) {
    return transactions.as(viewer, () -> store.list(viewer, SHOWN));
  }

  /**
   * Ends an absence early.
   *
   * @throws Refusal 404 unless it is the viewer's own; 409 when it is over
   */
  public void end(Viewer viewer, UUID id) {
    transactions.run(
        viewer,
        () -> {
          var now = clock.instant();
          var absence =
              list(viewer).stream()
                  .filter(one -> one.id().equals(id))
                  .filter(one -> one.who().account().equals(viewer.account()))
                  .findFirst()
                  .orElseThrow(() -> Refusal.notFound("workflow.refusal.no-such-absence"));
          if (!absence.isAhead(now) || !store.insertEnd(id, viewer, now)) {
            throw Refusal.conflict("workflow.refusal.absence-over");
          }
          audit.record(viewer, "workflow.absence-ended", id.toString());
        });
  }

  /** For whom the viewer stands in at this moment. */
  public List<AccountId> standsInFor(Viewer viewer) {
    return transactions.as(
        viewer, () -> store.listAway(viewer.account(), viewer.organisation(), clock.instant()));
  }

  /** Who stands in for somebody at this moment. */
  List<AccountId> deputiesOf(AccountId away, OrganisationId organisation) {
    return transactions.as(
        Openings.PLATFORM, () -> store.listDeputies(away, organisation, clock.instant()));
  }
}
