package org.mifeng.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.workflow.WorkTerm.Occasion;
import org.mifeng.platform.workflow.WorkTerm.Reminder;
import org.mifeng.platform.workflow.WorkTerm.Urgency;

/** Ten hours to do something. */
class WorkTermTest {
  private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
  private final WorkTerm term = new WorkTerm(NINE, at(10));

  private static Instant at(int hours) {
    return NINE.plusSeconds(hours * 3600L);
  }

  @Test
  void itIsGreenThenYellowFromFourFifthsThenRed() {
    assertThat(term.urgencyAt(NINE)).isEqualTo(Urgency.GREEN);
    assertThat(term.urgencyAt(at(8).minusMillis(1))).isEqualTo(Urgency.GREEN);
    assertThat(term.urgencyAt(at(8))).isEqualTo(Urgency.YELLOW);
    assertThat(term.urgencyAt(at(10).minusMillis(1))).isEqualTo(Urgency.YELLOW);
    assertThat(term.urgencyAt(at(10))).isEqualTo(Urgency.RED);
    assertThat(new WorkTerm(NINE, null).urgencyAt(at(99))).isEqualTo(Urgency.NONE);
  }

  @Test
  void itIsRemindedOfAtHalfAtFourFifthsAndWhenItIsPast() {
    assertThat(term.first()).isEqualTo(new Reminder(Occasion.HALF, at(5)));
    assertThat(term.nextAfter(at(5))).isEqualTo(new Reminder(Occasion.MOST, at(8)));
    assertThat(term.nextAfter(at(8))).isEqualTo(new Reminder(Occasion.PAST, at(10)));
    assertThat(term.nextAfter(at(10))).isNull();
  }

  @Test
  void afterAStandstillOnlyTheLatestReminderIsSent() {
    assertThat(term.latestAt(at(4))).isNull();
    assertThat(term.latestAt(at(9))).isEqualTo(Occasion.MOST);
    assertThat(term.latestAt(at(20))).isEqualTo(Occasion.PAST);
  }

  @Test
  void whatIsLateWhenItIsGivenIsPastDueAtOnce() {
    assertThat(new WorkTerm(at(12), at(10)).first()).isEqualTo(new Reminder(Occasion.PAST, at(12)));
    assertThat(new WorkTerm(NINE, null).first()).isNull();
  }
}
