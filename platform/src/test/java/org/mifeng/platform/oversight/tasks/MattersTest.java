package org.mifeng.platform.oversight.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Inbox;
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.workflow.Worklist;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class MattersTest {
  private static final LocalDate DUE = LocalDate.of(2090, 6, 30);

  @Autowired Matters matters;
  @Autowired Meetings meetings;
  @Autowired Briefings briefings;
  @Autowired Tasks tasks;
  @Autowired Worklist worklist;
  @Autowired Inbox inbox;
  @Autowired Plans plans;
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Seats seats;

  private TaskFixture fixture;
  private Viewer police;
  private Viewer finance;
  private Viewer lead;
  private String plan;

  @BeforeEach
  void people() {
    fixture = new TaskFixture(plans, organisations, accounts, seats);
    police = fixture.of("police").viewer();
    finance = fixture.of("finance").viewer();
    lead = fixture.lead().viewer();
    plan = fixture.plan();
  }

  private UUID raise(Viewer viewer, @Nullable String task) {
    return matters.raise(viewer, new Matter.Draft(plan, task, "名单口径不一", "两个部门的园区名单不同"));
  }

  private static Matter.StepDraft step(String stage) {
    return new Matter.StepDraft(stage, "会上情况", null, null, null);
  }

  private static Matter.StepDraft decision(String office, @Nullable LocalDate due) {
    return new Matter.StepDraft("decided", "以名录为准", office, due, null);
  }

  private List<?> toDo(Viewer viewer, Worklist.Tab tab, TaskWork.Duty duty, UUID subject) {
    return TaskFixture.inbox(worklist, viewer, tab, duty, subject);
  }

  @Test
  void aMatterIsRaisedDiscussedDecidedFollowedAndClosedAndNotBack() {
    var id = raise(finance, "1");
    assertThat(toDo(lead, Worklist.Tab.TO_DO, TaskWork.Duty.MATTER, id)).hasSize(1);
    assertThatThrownBy(() -> matters.bring(lead, id, decision("police", DUE)))
        .hasMessage("oversight.refusal.no-such-stage");
    matters.bring(lead, id, step("discussed"));
    assertThatThrownBy(() -> matters.bring(lead, id, decision("navy", DUE)))
        .hasMessage("oversight.refusal.unknown-unit");
    assertThatThrownBy(() -> matters.bring(lead, id, decision("police", null)))
        .hasMessage("oversight.refusal.no-day");
    matters.bring(lead, id, decision("police", DUE));

    assertThat(toDo(police, Worklist.Tab.TO_DO, TaskWork.Duty.FOLLOW, id)).hasSize(1);
    assertThat(toDo(finance, Worklist.Tab.COPIED, TaskWork.Duty.FOLLOW, id)).hasSize(1);
    assertThatThrownBy(() -> matters.bring(finance, id, step("followed")))
        .hasMessage("oversight.refusal.no-such-stage");
    matters.bring(police, id, step("followed"));
    assertThatThrownBy(() -> matters.bring(police, id, step("closed")))
        .hasMessage("oversight.refusal.no-such-stage");
    matters.bring(lead, id, step("closed"));

    assertThat(toDo(police, Worklist.Tab.TO_DO, TaskWork.Duty.FOLLOW, id)).isEmpty();
    assertThat(toDo(lead, Worklist.Tab.TO_DO, TaskWork.Duty.MATTER, id)).isEmpty();
    assertThat(matters.require(finance, id).steps())
        .extracting(Matter.Step::stage)
        .containsExactly(Stage.DISCUSSED, Stage.DECIDED, Stage.FOLLOWED, Stage.CLOSED);
    assertThatThrownBy(() -> matters.bring(lead, id, step("discussed")))
        .hasMessage("oversight.refusal.no-such-stage");
  }

  @Test
  void whoeverIsNotConcernedReadsNoMatter() {
    var west = fixture.district("330106").viewer();
    var id = raise(west, " A-2");
    assertThatThrownBy(() -> matters.require(fixture.district("330108").viewer(), id))
        .hasMessage("oversight.refusal.no-such-matter");
    assertThatThrownBy(() -> matters.require(finance, id))
        .hasMessage("oversight.refusal.no-such-matter");
    assertThat(matters.require(police, id).title()).isEqualTo("名单口径不一");
    assertThat(matters.list(finance)).noneMatch(matter -> matter.id().equals(id));
    assertThatThrownBy(() -> raise(finance, "A-2")).hasMessage("oversight.refusal.no-such-task");

    matters.bring(lead, id, step("discussed"));
    matters.bring(lead, id, decision("finance", DUE));
    assertThat(matters.require(finance, id).charge().due()).isEqualTo(DUE);
  }

  @Test
  void aMeetingHasMinutesOfWhatItTreatedAndEndsOnce() {
    var first = raise(police, "1");
    var today = tasks.today();
    var present = List.of("police", "amr", "district:330106");
    assertThatThrownBy(() -> hold(today.plusDays(1), present))
        .hasMessage("oversight.refusal.meeting-day");
    assertThatThrownBy(() -> hold(LocalDate.of(2023, 12, 31), present))
        .hasMessage("oversight.refusal.meeting-day");
    assertThatThrownBy(() -> hold(today, List.of("navy")))
        .hasMessage("oversight.refusal.unknown-unit");
    assertThatThrownBy(() -> hold(today, List.of())).hasMessage("oversight.refusal.nobody-present");
    var meeting = hold(today, present);

    meetings.treat(lead, meeting, first, step("discussed"));
    meetings.treat(lead, meeting, first, decision("district:330106", DUE));
    assertThatThrownBy(() -> briefing(meeting, List.of("finance")))
        .hasMessage("oversight.refusal.minutes-open");
    meetings.end(lead, meeting);

    assertThatThrownBy(() -> meetings.treat(lead, meeting, first, step("closed")))
        .hasMessage("oversight.refusal.minutes-final");
    assertThatThrownBy(() -> meetings.end(lead, meeting))
        .hasMessage("oversight.refusal.minutes-final");
    var west = fixture.district("330106").viewer();
    assertThat(meetings.treated(west, meetings.require(west, meeting))).hasSize(2);
    assertThatThrownBy(() -> meetings.require(finance, meeting))
        .hasMessage("oversight.refusal.no-such-meeting");
    assertThatThrownBy(() -> meetings.require(fixture.district("330108").viewer(), meeting))
        .hasMessage("oversight.refusal.no-such-meeting");

    var sent = briefing(meeting, List.of("finance", "court"));
    assertThat(meetings.treated(finance, meetings.require(finance, meeting))).hasSize(2);
    assertThat(briefings.copies(lead, briefings.require(lead, sent)))
        .filteredOn(copy -> copy.office().key().equals("finance"))
        .allMatch(Briefing.Copy::told);
  }

  private UUID hold(LocalDate day, List<String> present) {
    return meetings.hold(lead, new Meeting.Draft(plan, "第一次会议", day, present, null));
  }

  private UUID briefing(@Nullable UUID meeting, List<String> copies) {
    return briefings.send(lead, new Briefing.Draft(plan, meeting, "推进情况", "各项任务按期推进", copies));
  }

  @Test
  void aBriefingReachesTheCopyListAndNobodyElse() {
    assertThatThrownBy(() -> briefing(null, List.of())).hasMessage("oversight.refusal.no-copies");
    assertThatThrownBy(() -> briefing(null, List.of("navy")))
        .hasMessage("oversight.refusal.unknown-unit");
    var id = briefing(null, List.of("police", "district:330106"));

    assertThat(briefings.require(police, id).lights().green()).isEqualTo(3);
    assertThat(inbox.list(police, false, 0, 20))
        .anyMatch(message -> message.path().equals(Briefings.path(id)));
    assertThat(briefings.require(fixture.district("330106").viewer(), id)).isNotNull();
    assertThat(briefings.copies(police, briefings.require(police, id)))
        .extracting(copy -> copy.office().key())
        .containsExactly("police");
    assertThatThrownBy(() -> briefings.require(finance, id))
        .hasMessage("oversight.refusal.no-such-briefing");
    assertThatThrownBy(() -> briefings.require(fixture.district("330108").viewer(), id))
        .hasMessage("oversight.refusal.no-such-briefing");
  }
}
