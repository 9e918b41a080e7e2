package org.mifeng.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.registry.RegistryFixture.city;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.beans.factory.annotation.Autowired;

/** What would inflate figures is counted beside them. */
class SignalsTest extends FigureFixture {
  @Autowired Signals signals;

  /** The signals follow too: by the days whose uses have changed, and by files. */
  @Test
  void signalsThatFollowAreSignalsCountedAnew() {
    var firms = residents(4);
    freeze();
    refreshing.refresh();
    signals.refresh();
    var before = hits("hasty-check-ups");
    sign(firms.subList(0, 2));
    deposit(firms.getFirst(), clock.instant().minus(Duration.ofDays(40)));
    refreshing.follow();
    signals.refresh();

    assertThat(hits("hasty-check-ups") - before).isEqualTo(2);
    assertThat(signal("hasty-check-ups")).isEqualTo(counted("checkup.stats_effort", 120));
    assertThat(signal("hasty-certificates")).isEqualTo(counted("learning.stats_effort", 60));
    assertThat(signal("same-files").checked())
        .isEqualTo(
            one(
                "select coalesce(sum(uses), 0) from evidence.stats_service_use where used_on between :from and :to"));
    assertThat(signal("same-files").hits())
        .isEqualTo(
            one(
                "select coalesce(sum(deposits), 0) from evidence.stats_same_file where last_on between :from and :to"));
  }

  private Signal signal(String name) {
    return figures.listSignals(city()).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private long hits(String name) {
    return Objects.requireNonNull(signal(name).hits());
  }

  private Signal counted(String view, int seconds) {
    var window = " where done_on between :from and :to";
    return new Signal(
        view.startsWith("checkup") ? "hasty-check-ups" : "hasty-certificates",
        one("select count(*) from " + view + window + " and seconds < " + seconds),
        one("select count(*) from " + view + window));
  }

  private long one(String query) {
    var today = LocalDate.ofInstant(clock.instant(), LegalTime.CHINA);
    return transactions.as(
        SYSTEM,
        () ->
            jdbc.sql(query)
                .param("from", today.minusYears(1).plusDays(1))
                .param("to", today)
                .query(Long.class)
                .single());
  }
}
