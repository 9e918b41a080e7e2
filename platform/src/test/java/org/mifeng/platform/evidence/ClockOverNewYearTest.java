package org.mifeng.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Clocks that are wrong about the year: they neither tear a log nor stop it for good. */
class ClockOverNewYearTest extends OwnNode {
  @Test
  void aClockSetBackOverMidnightFindsTheNewLogGoingOn() throws Exception {
    var node = started();
    submit(node, year, 3);
    time.moveTo(midnight);
    awaitYear(node, year + 1);
    time.moveTo(midnight.minus(Duration.ofHours(1)));

    var receipt = receipt(node, "set back");
    node.stop();
    var restarted = started();
    var again = receipt(restarted, "set back, restarted");

    var policy = policy(restarted, NOTHING_ASKED);
    assertThat(check(receipt, "set back", policy).findings()).isEmpty();
    assertThat(check(again, "set back, restarted", policy).findings()).isEmpty();
    assertThat(count("entry", year)).isEqualTo(3);
    assertThat(count("entry", year + 1)).isEqualTo(3);
  }

  @Test
  void aClockThatLeapsOverMidnightAndIsSetRightBeginsNoLog() throws Exception {
    var node = started();
    submit(node, year, 1);
    for (var leap : new Duration[] {Duration.ofDays(1), Duration.ofDays(4000)}) {
      time.moveTo(midnight.plus(leap));
      submit(node, year, 1);
      time.moveTo(midnight.minusSeconds(1));
      submit(node, year, 1);
    }

    assertThat(count("entry", year)).isEqualTo(5);
    assertThat(tables.asSystem(() -> tables.chain().findNewest(properties().house())))
        .contains(year);
  }

  @Test
  void aLogTakenUpAnewWhileTheClockIsInDoubtIsTheSameLog() throws Exception {
    var node = started();
    submit(node, year, 1);
    time.moveTo(midnight.plus(Duration.ofDays(40)));
    turn.set(new Object());
    await(() -> node.opened().isEmpty());
    turn.set(FREE);
    await(() -> node.opened().isPresent());

    assertThat(submit(node, year, 1)).isEqualTo(1);
    assertThat(tables.asSystem(() -> tables.chain().findNewest(properties().house())))
        .contains(year);
  }

  @Test
  void aPlatformThatStartsYearsAheadRefusesAndGoesOnOnceTheClockIsRight() throws Exception {
    var node = started();
    submit(node, year, 1);
    node.stop();
    time.moveTo(midnight.plus(Duration.ofDays(4000)));

    assertThatExceptionOfType(LogNotOpenedException.class)
        .isThrownBy(this::started)
        .withMessageContaining("The clock says");
    time.moveTo(midnight.minusSeconds(1));

    assertThat(submit(started(), year, 1)).isEqualTo(1);
  }

  @Test
  void aNodeThatStoodByWhileItsClockRanAwayTakesOverOnceItIsRight() throws Exception {
    var one = started();
    submit(one, year, 1);
    var other = started();
    time.moveTo(midnight.plus(Duration.ofDays(4000)));
    one.stop();
    await(() -> other.standing() == Sequencer.Standing.REFUSED);

    time.moveTo(midnight.minusSeconds(1));
    awaitYear(other, year);

    assertThat(submit(other, year, 1)).isEqualTo(1);
  }
}
