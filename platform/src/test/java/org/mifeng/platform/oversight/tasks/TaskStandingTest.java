package org.mifeng.platform.oversight.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.oversight.Plan;

class TaskStandingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Report.About ABOUT = new Report.About("p", "A-1");

  private static PlanTask until(String day) {
    var term = new Plan.Term(LocalDate.of(2026, 1, 1), LocalDate.parse(day));
    var text = new Plan.Text("任务", "task");
    var task = new Plan.Task("A-1", text, List.of("police", "amr"), false, term, List.of());
    var head =
        new Plan.Head(
            "p", text, "none", "amr", text, term, new Plan.Standing("L", false, false, null));
    var group = new Plan.Group("A", Plan.Kind.TASK, text, List.of(task));
    return new PlanTask(new Plan(head, List.of(group)), 1, task);
  }

  private static Report report(
      String office, boolean whole, Said said, String at, @Nullable Boolean accepted) {
    var by = new Report.By(UUID.randomUUID(), "somebody", Instant.parse(at));
    return new Report(
        UUID.randomUUID(),
        ABOUT,
        new Office(office),
        whole,
        new Report.Body(said, "text", by),
        0,
        accepted == null ? null : new Report.Review(accepted, "note", "lead", by.at()));
  }

  private static TaskStanding of(String until, Report... reports) {
    return TaskStanding.of(until(until), List.of(reports), List.of(), List.of(), TODAY);
  }

  @Test
  void aLateDateIsRedWhateverTheUnitSays() {
    var standing =
        of("2026-05-31", report("police", true, Said.ON_WAY, "2026-05-30T00:00:00Z", true));

    assertThat(standing.byDate()).isEqualTo(Light.RED);
    assertThat(standing.why()).isEqualTo("late");
    assertThat(standing.byText()).isEqualTo(Light.GREEN);
    assertThat(standing.overall()).isEqualTo(Light.RED);
  }

  @Test
  void theLastDayIsNotLateAndTheMonthBeforeItIsNear() {
    assertThat(of("2026-06-01").why()).isEqualTo("near");
    assertThat(of("2026-07-01").why()).isEqualTo("near");
    assertThat(of("2026-07-02").why()).isEqualTo("in-time");
    assertThat(of("2026-07-02").overall()).isEqualTo(Light.GREEN);
    assertThat(of("2026-07-02").byText()).isEqualTo(Light.NONE);
  }

  @Test
  void saidDoneFinishesATaskOnlyWhenTheLeadSaysItAndItWasAccepted() {
    var at = "2026-05-01T00:00:00Z";
    assertThat(of("2026-05-31", report("police", true, Said.DONE, at, null)).why())
        .isEqualTo("late");
    assertThat(of("2026-05-31", report("amr", false, Said.DONE, at, true)).why()).isEqualTo("late");
    assertThat(of("2026-05-31", report("police", true, Said.DONE, at, false)).byText())
        .isEqualTo(Light.NONE);
    assertThat(of("2026-05-31", report("police", true, Said.DONE, at, true)).why())
        .isEqualTo("finished");
    assertThat(of("2026-04-30", report("police", true, Said.DONE, at, true)).why())
        .isEqualTo("finished-late");
    assertThat(
            of(
                    "2026-05-31",
                    report("police", true, Said.BEHIND, "2026-05-02T00:00:00Z", true),
                    report("police", true, Said.DONE, at, true))
                .why())
        .isEqualTo("late");
  }

  @Test
  void withoutTheLeadTheWorstOfTheNewestSharesCounts() {
    var standing =
        of(
            "2026-12-31",
            report("amr", false, Said.ON_WAY, "2026-05-03T00:00:00Z", null),
            report("finance", false, Said.DOUBT, "2026-05-02T00:00:00Z", null),
            report("amr", false, Said.BEHIND, "2026-05-01T00:00:00Z", null));
    assertThat(standing.byText()).isEqualTo(Light.YELLOW);
    assertThat(standing.overall()).isEqualTo(Light.YELLOW);

    var lead =
        of(
            "2026-12-31",
            report("amr", false, Said.BEHIND, "2026-05-03T00:00:00Z", null),
            report("police", true, Said.ON_WAY, "2026-05-02T00:00:00Z", null));
    assertThat(lead.byText()).isEqualTo(Light.GREEN);
  }

  @Test
  void aPartOrARequestThatIsLateTurnsTheTaskRed() {
    var by = new Report.By(UUID.randomUUID(), "somebody", Instant.EPOCH);
    var content =
        new TaskPart.Content(
            TaskPart.Kind.MILESTONE, "title", "police", LocalDate.of(2026, 5, 31), null);
    var part = new TaskPart(UUID.randomUUID(), ABOUT, content, by, null);
    var ended =
        new TaskPart(
            UUID.randomUUID(),
            ABOUT,
            content,
            by,
            new TaskPart.End(true, "", "somebody", Instant.EPOCH));
    var open =
        new ReportRequest(
            UUID.randomUUID(), ABOUT, new Office("amr"), LocalDate.of(2026, 5, 31), by, false);
    var task = until("2026-12-31");

    assertThat(TaskStanding.of(task, List.of(), List.of(part), List.of(), TODAY).why())
        .isEqualTo("part-late");
    assertThat(TaskStanding.of(task, List.of(), List.of(ended), List.of(), TODAY).why())
        .isEqualTo("in-time");
    assertThat(TaskStanding.of(task, List.of(), List.of(), List.of(open), TODAY).why())
        .isEqualTo("report-late");
  }
}
