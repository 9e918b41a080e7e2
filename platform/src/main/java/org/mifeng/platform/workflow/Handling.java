package org.mifeng.platform.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.calendar.WorkingCalendar;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.workflow.WorkEvent.What;
import org.springframework.stereotype.Component;

/** What people do with their items, beside the work itself: that is done in the item's room. */
@Component
public class Handling {
  /** Longest opinion or reason. */
  public static final int OPINION_LIMIT = 500;

  private final ItemStore store;
  private final Worklist worklist;
  private final Whence whence;
  private final Colleagues colleagues;
  private final Surroundings around;

  Handling(
      ItemStore store,
      Worklist worklist,
      Whence whence,
      Colleagues colleagues,
      Surroundings around) {
    this.store = store;
    this.worklist = worklist;
    this.whence = whence;
    this.colleagues = colleagues;
    this.around = around;
  }

  /** What every act needs besides. */
  @Component
  record Surroundings(
      Transactions transactions,
      Audit audit,
      Told told,
      Absences absences,
      WorkingCalendar calendar,
      Clock clock) {}

  /**
   * Takes an item from the desk.
   *
   * @throws Refusal 404 when it does not exist for the viewer; 409 when somebody has it already, or
   *     it has ended
   */
  public void take(Viewer viewer, UUID id) {
    change(
        viewer,
        id,
        item -> {
          if (item.holder() != null) {
            throw Refusal.conflict("workflow.refusal.taken");
          }
          requireMayHandle(viewer, item);
          var me = new WorkItem.Person(viewer.account(), viewer.name());
          store.updateHolder(id, me);
          note(viewer, item, What.TAKEN, me, null);
          return "workflow.item-taken";
        });
  }

  /**
   * Gives an item to a colleague at the same desk.
   *
   * @param opinion what they should know; may be empty
   * @throws Refusal 404 when it does not exist for the viewer; 403 when it is not theirs; 409 when
   *     it has ended; 422 when nobody of this id sits at the desk, or the opinion is too long
   */
  public void transfer(Viewer viewer, UUID id, AccountId to, String opinion) {
    var said = checked(opinion, false);
    change(
        viewer,
        id,
        item -> {
          requireMayHandle(viewer, item);
          if (item.isHeldBy(to)) {
            throw Refusal.conflict("workflow.refusal.has-it");
          }
          var colleague = colleagues.require(viewer, to);
          store.updateHolder(id, colleague);
          note(viewer, item, What.TRANSFERRED, colleague, said);
          around.told().given(viewer, item, to, around.clock().instant());
          return "workflow.item-transferred";
        });
  }

  /**
   * Sends an item back to whom it came from: to the colleague who gave it, or to the desk.
   *
   * @throws Refusal 404 when it does not exist for the viewer; 403 when it is not theirs; 409 when
   *     it came from nobody, or they have left; 422 without a reason
   */
  public void sendBack(Viewer viewer, UUID id, String reason) {
    var why = checked(reason, true);
    change(
        viewer,
        id,
        item -> {
          requireMayHandle(viewer, item);
          var from = whence.of(item);
          switch (from) {
            case Whence.Colleague colleague -> {
              store.updateHolder(id, colleague.person());
              note(viewer, item, What.SENT_BACK, colleague.person(), why);
              around.told().sentBack(viewer, item, colleague.person(), now());
            }
            case Whence.Desk desk -> {
              store.updateHolder(id, null);
              note(viewer, item, What.PUT_BACK, null, why);
            }
            case Whence.Nobody nobody ->
                throw Refusal.conflict("workflow.refusal.came-from-nobody");
          }
          return "workflow.item-sent-back";
        });
  }

  /**
   * Asks for an item that the viewer began, at most once a working day.
   *
   * @throws Refusal 404 unless the viewer began it; 409 when it has ended or was urged already
   */
  public void urge(Viewer viewer, UUID id) {
    change(
        viewer,
        id,
        item -> {
          if (!isInitiator(viewer, item)) {
            throw Refusal.notFound("workflow.refusal.no-such-item");
          }
          var today = today();
          if (!mayUrge(viewer, item, worklist.history(Openings.PLATFORM, item))) {
            throw Refusal.conflict("workflow.refusal.urged");
          }
          note(viewer, item, What.URGED, null, null);
          around.told().urged(viewer, item, deputies(item), today);
          return "workflow.item-urged";
        });
  }

  /** Whether the viewer began it, and a working day has begun since it was last urged. */
  public boolean mayUrge(Viewer viewer, WorkItem item, List<WorkEvent> history) {
    return item.isOpen()
        && isInitiator(viewer, item)
        && !item.isHeldBy(viewer.account())
        && history.stream()
            .filter(event -> event.what() == What.URGED)
            .allMatch(event -> around.calendar().between(LegalTime.day(event.at()), today()) > 0);
  }

  private static boolean isInitiator(Viewer viewer, WorkItem item) {
    return viewer.isSignedIn()
        && item.course().initiator().account().equals(viewer.account())
        && item.course().from().equals(viewer.organisation());
  }

  private List<AccountId> deputies(WorkItem item) {
    return item.holder() == null || item.desk() == null
        ? List.of()
        : around.absences().deputiesOf(item.holder().account(), item.desk().organisation());
  }

  /** Whom it would go back to. */
  public Whence.From whence(Viewer viewer, WorkItem item) {
    return worklist.mayHandle(viewer, item) ? whence.of(item) : new Whence.Nobody();
  }

  /** Runs an act on the locked item and records it; the act says which deed it was. */
  private void change(Viewer viewer, UUID id, Function<WorkItem, String> act) {
    around
        .transactions()
        .run(
            viewer,
            () -> {
              worklist.require(viewer, id);
              var detail = Map.of("item", id.toString());
              var deed =
                  around
                      .transactions()
                      .as(
                          Openings.PLATFORM,
                          () -> {
                            var item = store.lock(id).orElseThrow();
                            if (!item.isOpen()) {
                              throw Refusal.conflict("workflow.refusal.ended");
                            }
                            return act.apply(item);
                          });
              around.audit().record(viewer, deed, id.toString(), detail);
            });
  }

  private void note(
      Viewer viewer,
      WorkItem item,
      What what,
      WorkItem.@Nullable Person to,
      @Nullable String opinion) {
    store.insertEvent(item.id(), what, viewer, to, opinion, now());
    store.putHandled(item.id(), viewer.account(), now());
  }

  private void requireMayHandle(Viewer viewer, WorkItem item) {
    if (!worklist.mayHandle(viewer, item)) {
      throw Refusal.forbidden("workflow.refusal.not-yours");
    }
  }

  private java.time.Instant now() {
    return around.clock().instant();
  }

  private LocalDate today() {
    return LegalTime.day(now());
  }

  static @Nullable String checked(String opinion, boolean needed) {
    var said = opinion.replace("\0", "").strip();
    if (said.length() > OPINION_LIMIT || (needed && said.isEmpty())) {
      throw Refusal.invalid("workflow.refusal.reason", OPINION_LIMIT);
    }
    return said.isEmpty() ? null : said;
  }
}
