package org.mifeng.platform.checkup.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.checkup.Author;
import org.mifeng.platform.checkup.Checkup;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Result;
import org.mifeng.platform.checkup.improvement.Reminders.Reminder;

/** An enterprise is reminded of what is due, and of nothing else. */
class RemindersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Instant NOW = Instant.parse("2026-11-27T04:00:00Z");

  private static Task task(LocalDate due, Task.State state, Checkup.@Nullable Ending recheck) {
    var by = new Author("经办人", NOW);
    var id = new CheckupId(UUID.randomUUID());
    var terms = new Terms(3, Terms.Owner.NOBODY, due, null, "");
    return new Task(
        UUID.randomUUID(),
        new Task.Origin(id, "S", "D1-01", 1, by),
        new Task.Step(2, state, terms, state == Task.State.DONE ? id : null, null, by),
        recheck);
  }

  private static Optional<Result> signed(LocalDate day) {
    var zero = BigDecimal.ZERO;
    return Optional.of(
        new Result(
            new CheckupId(UUID.randomUUID()),
            "quick",
            day,
            new Result.Self(zero, "D"),
            new Result.Confirmed(zero, zero, zero, zero, "D"),
            day.atStartOfDay().toInstant(java.time.ZoneOffset.UTC),
            null));
  }

  private static Occurrence happened(Occurrence.Kind kind, Instant at, boolean withdrawn) {
    var by = new Author("经办人", at);
    return new Occurrence(UUID.randomUUID(), kind, TODAY, "", by, withdrawn ? by : null);
  }

  @Test
  void openTasksAreOverdueAfterTheirDayAndDueSoonSevenDaysBefore() {
    var tasks =
        List.of(
            task(TODAY.minusDays(1), Task.State.OPEN, null),
            task(TODAY.minusDays(1), Task.State.DONE, null),
            task(TODAY.minusDays(1), Task.State.DONE, Checkup.Ending.SIGNED),
            task(TODAY.minusDays(1), Task.State.DONE, Checkup.Ending.DROPPED),
            task(TODAY.minusDays(1), Task.State.DROPPED, null),
            task(TODAY, Task.State.OPEN, null),
            task(TODAY.plusDays(7), Task.State.OPEN, null),
            task(TODAY.plusDays(8), Task.State.OPEN, null));

    assertThat(Reminders.of(tasks, List.of(), Optional.empty(), TODAY))
        .containsExactly(new Reminder.Overdue(2), new Reminder.DueSoon(2));
  }

  @Test
  void theYearlyCheckupIsToldAMonthBeforeItsDayAndAfterwards() {
    assertThat(reminded(TODAY.minusYears(1).plusDays(31))).isEmpty();
    assertThat(reminded(TODAY.minusYears(1).plusDays(30)))
        .containsExactly(new Reminder.Yearly(TODAY.plusDays(30), false));
    assertThat(reminded(TODAY.minusYears(1))).containsExactly(new Reminder.Yearly(TODAY, false));
    assertThat(reminded(TODAY.minusYears(1).minusDays(1)))
        .containsExactly(new Reminder.Yearly(TODAY.minusDays(1), true));
  }

  private static List<Reminder> reminded(LocalDate lastSigned) {
    return Reminders.of(List.of(), List.of(), signed(lastSigned), TODAY);
  }

  @Test
  void whatHappenedIsToldOnceForEachKindUntilTheNextSignature() {
    var last = signed(TODAY.minusDays(3));
    var before = NOW.minusSeconds(86_400 * 5L);
    var all =
        List.of(
            happened(Occurrence.Kind.INCIDENT, NOW, false),
            happened(Occurrence.Kind.INCIDENT, NOW, false),
            happened(Occurrence.Kind.STAFF, NOW, true),
            happened(Occurrence.Kind.OVERSEAS, before, false));

    assertThat(Reminders.of(List.of(), all, last, TODAY))
        .containsExactly(new Reminder.Happened(Occurrence.Kind.INCIDENT, TODAY));
    assertThat(Reminders.of(List.of(), all, Optional.empty(), TODAY))
        .as("whoever never had a check-up is not told to repeat it")
        .isEmpty();
  }
}
