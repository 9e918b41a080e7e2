package org.mifeng.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mifeng.platform.registry.RegistryFixture.city;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.registry.Decisions;
import org.mifeng.platform.registry.Enterprise;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures that follow changes are the figures that counting everything anew gives. */
class FollowingTest extends FigureFixture {
  @Autowired Decisions decisions;
  @Autowired ChangeStore changes;
  @Autowired TestClock testClock;

  /** Whatever happens in whatever order, following it comes to what a statement of its own says. */
  @Test
  void followingRandomChangesGivesWhatCountingAnewGives() {
    var random = new Random(51);
    var firms = new ArrayList<>(residents(40));
    var freezes = new ArrayList<>(List.of(freeze()));
    refreshing.refresh();
    for (int round = 0; round < 12; round++) {
      for (int change = 0; change < 3; change++) {
        change(random, firms, freezes);
      }
      refreshing.follow();
      assertThat(kept()).as("round %s", round).isEqualTo(plain());
    }
    var digests = digests();

    var recount = refreshing.refresh();

    assertThat(recount.differing()).isZero();
    assertThat(digests()).isEqualTo(digests);
  }

  private void change(Random random, List<Enterprise> firms, List<UUID> freezes) {
    var firm = firms.get(random.nextInt(firms.size()));
    switch (random.nextInt(8)) {
      case 0 -> sign(List.of(firm));
      case 1 -> deposit(firm, clock.instant());
      case 2 -> deposit(firm, clock.instant().minus(Duration.ofDays(random.nextInt(800))));
      case 3 -> {
        // A later park also has it on its list, so that wholes must count it once.
        park = RegistryFixture.park(jdbc, transactions, random.nextBoolean() ? XIHU : BINJIANG);
        freezes.add(freeze());
        correct(freezes.getLast(), firm, "added");
      }
      case 4 -> {
        var late = residents(1).getFirst();
        firms.add(late);
        correct(freezes.getLast(), late, "added");
      }
      case 5 -> exclude(firm);
      case 6 -> {
        if (isOpen(firm)) {
          decisions.close(city(), firm.id(), firm.version(), "注销");
        }
      }
      default -> firms.addAll(residents(2));
    }
  }

  private boolean isOpen(Enterprise firm) {
    return enterprises.require(city(), firm.id()).version() == firm.version();
  }

  private void exclude(Enterprise firm) {
    transactions.run(
        SYSTEM,
        () ->
            jdbc.sql(
                    """
                    insert into registry.roster_correction (freeze_id, enterprise_id, kind, name, credit_code, reason, account_id, actor, at)
                    select r.freeze_id, r.enterprise_id, 'excluded', r.name, r.credit_code, '测试', f.account_id, 'test', :at
                      from registry.frozen_resident r
                      join registry.roster_freeze f on f.id = r.freeze_id
                     where r.enterprise_id = :firm
                    on conflict do nothing
                    """)
                .param("firm", firm.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
  }

  /** Of each part of the city what is kept: users, counted, uses, rows. */
  private Map<String, List<Long>> kept() {
    return read(
        """
        select kind || place as part, numerator, denominator, raw_numerator, raw_denominator
          from oversight.figure
         where indicator = 'park-use' and :from <= :to
        """);
  }

  /** The same over the rooms' views, by a statement of its own. */
  private Map<String, List<Long>> plain() {
    return read(
        """
        with used as (
          select organisation_id, sum(uses) as uses
            from (select * from checkup.stats_service_use union all select * from evidence.stats_service_use
                  union all select * from learning.stats_service_use union all select * from consultation.stats_service_use) u
           where used_on between :from and :to
           group by organisation_id)
        select case when grouping(r.division) = 1 then 'city' when grouping(r.park_id) = 1 then 'district' || r.division else 'park' || r.park_id end as part,
               count(distinct r.enterprise_id) filter (where exclusion is null and uses > 0) as numerator,
               count(distinct r.enterprise_id) filter (where exclusion is null) as denominator,
               coalesce(sum(uses) filter (where exclusion is null), 0) as raw_numerator,
               count(*) as raw_denominator
          from registry.stats_roster r
          left join used u on u.organisation_id = r.enterprise_id
         group by grouping sets ((), (r.division), (r.division, r.park_id))
        """);
  }

  private Map<String, List<Long>> read(String query) {
    var today = LocalDate.ofInstant(clock.instant(), LegalTime.CHINA);
    var found = new LinkedHashMap<String, List<Long>>();
    transactions.run(
        SYSTEM,
        () ->
            jdbc.sql(query + " order by 1")
                .param("from", today.minusYears(1).plusDays(1))
                .param("to", today)
                .query(
                    (row, number) ->
                        Map.entry(
                            row.getString(1),
                            List.of(
                                row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue())));
    return found;
  }

  private List<String> digests() {
    return transactions.as(
        SYSTEM,
        () ->
            jdbc.sql(
                    """
                    select concat_ws('|', indicator, kind, place, numerator, denominator, suppressed, digest)
                      from oversight.figure order by 1
                    """)
                .query(String.class)
                .list());
  }

  /** The changes are gone from the rooms only together with the round that followed them. */
  @Test
  void aRoundThatBreaksOffLosesNothing() {
    var firms = residents(3);
    freeze();
    refreshing.refresh();
    sign(firms.subList(0, 1));

    assertThatThrownBy(
            () ->
                transactions.run(
                    SYSTEM,
                    () -> {
                      var today = LocalDate.ofInstant(clock.instant(), LegalTime.CHINA);
                      assertThat(changes.takeUses(UseSource.CHECK_UP, today, 100))
                          .contains(new ChangeStore.OfUses(firms.getFirst().id().value(), today));
                      throw new IllegalStateException("the power went");
                    }))
        .hasMessage("the power went");
    refreshing.follow();

    assertThat(use().counts().numerator()).isEqualTo(1);
  }

  /** A use counts for a year, to the day, without anybody doing anything. */
  @Test
  void aUseLeavesTheFigureWhenItsYearIsOver() {
    var firm = residents(1).getFirst();
    freeze();
    var today = LocalDate.ofInstant(clock.instant(), LegalTime.CHINA);
    deposit(
        firm, today.minusYears(1).plusDays(1).atTime(12, 0).atZone(LegalTime.CHINA).toInstant());
    refreshing.refresh();
    assertThat(use().counts().numerator()).isEqualTo(1);
    try {
      testClock.advance(Duration.ofDays(1));
      refreshing.follow();

      assertThat(use().counts().numerator()).isZero();
      assertThat(use().lists().to()).isEqualTo(today.plusDays(1));
    } finally {
      testClock.reset();
      refreshing.refresh();
      refreshing.refresh();
    }
  }

  @Test
  void whatWasWrongIsFoundAndPutRightWhenAParkIsCountedAnew() {
    residents(12);
    freeze();
    refreshing.refresh();
    damage("update oversight.roster_use set uses = 7 where park_id = :park");
    refreshing.follow();

    assertThat(refreshing.refresh().differing()).isEqualTo(12);
    assertThat(use().counts().rawNumerator()).isZero();
    assertThat(refreshing.refresh().differing()).isZero();

    damage(
        "update oversight.figure set numerator = 12 where indicator = 'park-use' and park_id = :park");
    assertThat(refreshing.refresh().differing()).isEqualTo(1);
    assertThat(use().counts().numerator()).isZero();
    assertThat(refreshing.refresh().differing()).isZero();
  }

  @Test
  void aWholesDigestIsOverTheDigestsOfItsParks() {
    residents(2);
    freeze();
    refreshing.refresh();
    var figure = figures.require(city(), TargetIndicator.PARK_USE, Extent.CITY);
    var parks = new TreeMap<String, StringBuilder>();
    figures
        .listLines(city(), TargetIndicator.PARK_USE, Extent.CITY)
        .forEach(
            line ->
                parks
                    .computeIfAbsent(line.split("\\|")[1], park -> new StringBuilder())
                    .append(line)
                    .append('\n'));
    var text = new StringBuilder();
    parks.forEach(
        (park, lines) -> text.append(park).append('|').append(sha256(lines)).append('\n'));

    assertThat(figure.digestOf()).isEqualTo("parks");
    assertThat(sha256(text)).isEqualTo(figure.proof().digest());
  }

  private static String sha256(StringBuilder text) {
    return Bytes.hex(Digests.of(text.toString().getBytes(StandardCharsets.UTF_8)).sha256());
  }

  private void damage(String statement) {
    transactions.run(SYSTEM, () -> jdbc.sql(statement).param("park", park.value()).update());
  }

  /** Only the platform may take what has changed away. */
  @Test
  void nobodyElseTakesWhatHasChanged() {
    var firm = residents(1).getFirst();
    freeze();
    refreshing.refresh();
    sign(List.of(firm));
    var today = LocalDate.ofInstant(clock.instant(), LegalTime.CHINA);

    assertThat(transactions.as(city(), () -> changes.takeUses(UseSource.CHECK_UP, today, 100)))
        .isEmpty();
    refreshing.follow();
    assertThat(use().counts().numerator()).isEqualTo(1);
  }
}
