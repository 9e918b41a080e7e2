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
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.workflow.WorkFilter;
import org.mifeng.platform.workflow.WorkItem;
import org.mifeng.platform.workflow.Worklist;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class TaskPartsTest {
  private static final LocalDate WITHIN = LocalDate.of(2090, 6, 30);

  @Autowired TaskParts parts;
  @Autowired Progress progress;
  @Autowired Tasks tasks;
  @Autowired Worklist worklist;
  @Autowired Plans plans;
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Seats seats;

  private TaskFixture fixture;
  private Viewer police;
  private Viewer finance;
  private String plan;

  @BeforeEach
  void people() {
    fixture = new TaskFixture(plans, organisations, accounts, seats);
    police = fixture.of("police").viewer();
    finance = fixture.of("finance").viewer();
    plan = fixture.plan();
  }

  private UUID add(Viewer viewer, String kind, String unit, @Nullable LocalDate day) {
    return parts.add(viewer, plan, 1, new TaskPart.Draft(kind, "建立名单", unit, day, null));
  }

  private List<WorkItem> toDo(UUID part) {
    return TaskFixture.inbox(worklist, finance, Worklist.Tab.TO_DO, TaskWork.Duty.SUB_TASK, part);
  }

  @Test
  void theLeadDividesItsTaskAndTheUnitSaysWhenItIsDone() {
    var id = add(police, "sub-task", "finance", WITHIN);

    assertThat(toDo(id)).hasSize(1);
    assertThat(tasks.require(finance, plan, 1).parts()).hasSize(1);
    assertThatThrownBy(() -> parts.end(finance, id, false, "不做了"))
        .hasMessage("oversight.refusal.not-the-lead");

    parts.end(finance, id, true, "已建立");

    assertThat(toDo(id)).isEmpty();
    assertThatThrownBy(() -> parts.end(police, id, true, null))
        .hasMessage("oversight.refusal.ended-already");
    assertThat(tasks.require(police, plan, 1).parts().getFirst().end())
        .isNotNull()
        .extracting(TaskPart.End::note)
        .isEqualTo("已建立");
  }

  @Test
  void aSubTaskOfTheDistrictsLiesInTheInboxOfEachThatIsHere() {
    var city = fixture.lead().viewer();
    var one = fixture.district("330106").viewer();
    var other = fixture.district("330108").viewer();
    var id =
        parts.add(
            city,
            plan,
            TaskFixture.LED_BY_DISTRICTS,
            new TaskPart.Draft("sub-task", "建立名单", "districts", WITHIN, null));

    assertThat(ofDistrict(one, id, "330106")).hasSize(1);
    assertThat(ofDistrict(other, id, "330108")).hasSize(1);
    assertThat(ofDistrict(other, id, "330106")).isEmpty();

    report(one, "on-way");
    assertThat(ofDistrict(one, id, "330106")).hasSize(1);
    report(one, "done");
    assertThat(ofDistrict(one, id, "330106")).isEmpty();
    assertThat(ofDistrict(other, id, "330108")).hasSize(1);

    parts.end(city, id, true, null);
    assertThat(ofDistrict(other, id, "330108")).isEmpty();
  }

  @Test
  void aSubTaskThatIsDroppedLeavesTheInboxOfEachDistrict() {
    var city = fixture.lead().viewer();
    var one = fixture.district("330106").viewer();
    var id =
        parts.add(
            city,
            plan,
            TaskFixture.LED_BY_DISTRICTS,
            new TaskPart.Draft("milestone", "建立名单", "districts", WITHIN, null));
    assertThat(ofDistrict(one, id, "330106")).hasSize(1);

    parts.end(city, id, false, "并入其他任务");

    assertThat(ofDistrict(one, id, "330106")).isEmpty();
  }

  private void report(Viewer viewer, String said) {
    progress.report(
        viewer,
        plan,
        TaskFixture.LED_BY_DISTRICTS,
        new Report.Draft(said, "名单已建立", List.of(), List.of()));
  }

  private List<WorkItem> ofDistrict(Viewer viewer, UUID part, String division) {
    return worklist.list(viewer, Worklist.Tab.TO_DO, WorkFilter.ALL, 2_000, 0).stream()
        .filter(item -> item.matter().subject().equals(part + ":" + division))
        .toList();
  }

  @Test
  void aMilestoneLiesWithinTheTerm() {
    assertThatThrownBy(() -> add(police, "milestone", "police", LocalDate.of(2023, 12, 31)))
        .hasMessage("oversight.refusal.day-outside");
    assertThatThrownBy(() -> add(police, "milestone", "police", LocalDate.of(2092, 1, 1)))
        .hasMessage("oversight.refusal.day-outside");
    assertThatThrownBy(() -> add(police, "milestone", "police", null))
        .hasMessage("oversight.refusal.no-day");
    assertThat(add(police, "milestone", "police", LocalDate.of(2024, 1, 1))).isNotNull();
    assertThat(tasks.require(police, plan, 1).standing().why()).isEqualTo("part-late");
  }

  @Test
  void anUnknownDepartmentOrOneThatIsNoUnitIsRefused() {
    assertThatThrownBy(() -> add(police, "sub-task", "navy", WITHIN))
        .hasMessage("oversight.refusal.unknown-unit");
    assertThatThrownBy(() -> add(police, "sub-task", "justice", WITHIN))
        .hasMessage("oversight.refusal.unit-not-of-task");
    assertThatThrownBy(() -> add(police, "wish", "police", WITHIN))
        .hasMessage("oversight.refusal.no-part-kind");
    assertThatThrownBy(
            () ->
                parts.add(
                    police,
                    plan,
                    1,
                    new TaskPart.Draft("sub-task", "建立名单", "police", WITHIN, "park-use")))
        .hasMessage("oversight.refusal.unknown-indicator");
  }

  @Test
  void whoeverDoesNotLeadDividesNothingAndDroppingNeedsAReason() {
    assertThatThrownBy(() -> add(finance, "sub-task", "finance", WITHIN))
        .hasMessage("oversight.refusal.not-the-lead");
    var id = add(police, "sub-task", "police", WITHIN);
    assertThatThrownBy(() -> parts.end(police, id, false, " "))
        .hasMessage("oversight.refusal.no-reason");
    parts.end(police, id, false, "并入其他任务");
    assertThat(tasks.require(police, plan, 1).parts().getFirst().end())
        .isNotNull()
        .extracting(TaskPart.End::done)
        .isEqualTo(false);
  }
}
