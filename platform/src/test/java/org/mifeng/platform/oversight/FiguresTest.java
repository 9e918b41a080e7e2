package org.mifeng.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.registry.RegistryFixture.city;
import static org.mifeng.platform.registry.RegistryFixture.district;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.registry.Decisions;
import org.mifeng.platform.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;

class FiguresTest extends FigureFixture {
  @Autowired Decisions decisions;

  /** facts.md §8.2: 1,000 frozen, 37 dissolved since, 702 users: 702/963 = 72.9 %. */
  @Test
  void theWorkedExampleOfTheUseRate() {
    var firms = residents(1_000);
    freeze();
    firms.subList(0, 37).forEach(firm -> decisions.close(city(), firm.id(), firm.version(), "注销"));
    sign(firms.subList(30, 739));

    refreshing.refresh();

    var figure = use();
    assertThat(figure.counts()).isEqualTo(new Figure.Counts(702L, 963, 702, 1_000));
    assertThat(figure.excluded()).isEqualTo(new Figure.Excluded(37, 0));
    assertThat(Math.round(figure.counts().share() * 1000) / 10.0).isEqualTo(72.9);
    assertThat(plain()).isEqualTo(List.of(702L, 963L));
    for (var sort : List.of("", "name", "uses", "last")) {
      for (var descending : List.of(true, false)) {
        exportedIsWhatThePagesShow(new Paging(1, 200, sort, descending));
      }
    }
  }

  /** An export is read in pieces, each found by the last row of the one before. */
  private void exportedIsWhatThePagesShow(Paging paging) {
    var list = FigureList.of(TargetIndicator.PARK_USE, Extent.park(park.value()), "");
    var shown = new ArrayList<Listed>();
    for (int page = 1; page <= 5; page++) {
      shown.addAll(figures.listEnterprises(district(XIHU), list, paging.at(page)).rows());
    }
    assertThat(shown).hasSize(1_000);
    assertThat(figures.export(district(XIHU), list, paging)).containsExactlyElementsOf(shown);
  }

  /** The same by a statement of its own, over tables and not over views. */
  private List<Long> plain() {
    return transactions.as(
        SYSTEM,
        () ->
            jdbc.sql(
                    """
                    select count(*) filter (where e.standing = 'confirmed' and exists (
                             select 1 from checkup.stats_service_use u where u.organisation_id = e.id)) as users,
                           count(*) filter (where e.standing = 'confirmed') as counted
                      from registry.frozen_resident r
                      join registry.roster_freeze f on f.id = r.freeze_id
                      join registry.enterprise e on e.id = r.enterprise_id
                     where f.park_id = :park
                    """)
                .param("park", park.value())
                .query((row, number) -> List.of(row.getLong("users"), row.getLong("counted")))
                .single());
  }

  @Test
  void aRosterCorrectedAfterTheFreezeCountsAsCorrectedWithItsReason() {
    var firms = residents(12);
    var freeze = freeze();
    var late = residents(1).getFirst();
    correct(freeze, firms.getFirst(), "excluded");
    correct(freeze, late, "added");
    sign(List.of(firms.getFirst(), late));

    refreshing.refresh();

    assertThat(use().counts()).isEqualTo(new Figure.Counts(1L, 12, 1, 13));
    assertThat(use().excluded()).isEqualTo(new Figure.Excluded(0, 1));
    var list = FigureList.of(TargetIndicator.PARK_USE, Extent.park(park.value()), "excluded");
    assertThat(figures.listEnterprises(district(XIHU), list, Paging.first()).rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.exclusion())
                    .isNotNull()
                    .extracting(Listed.Exclusion::reason)
                    .isEqualTo("测试更正"));
  }

  @Test
  void aParkIsCoveredOnceOneOfItsFirmsHasUsedAService() {
    var firms = residents(2);
    refreshing.refresh();
    assertThat(standing().frozen()).isNull();
    assertThat(standing().covered()).isFalse();

    freeze();
    refreshing.refresh();
    assertThat(standing().covered()).isFalse();

    sign(firms.subList(0, 1));
    refreshing.refresh();
    assertThat(standing().covered()).isTrue();
    var whole = figures.require(city(), TargetIndicator.PARK_COVERAGE, Extent.CITY);
    assertThat(List.of(whole.counts().numerator(), whole.counts().denominator()))
        .isEqualTo(
            transactions.as(
                SYSTEM,
                () ->
                    jdbc.sql(
                            """
                            with uses as (
                              select organisation_id from checkup.stats_service_use where used_on between :from and :to
                              union select organisation_id from evidence.stats_service_use where used_on between :from and :to
                              union select organisation_id from learning.stats_service_use where used_on between :from and :to
                            ), listed as (
                              select f.park_id, r.enterprise_id
                                from registry.roster_freeze f
                                join registry.frozen_resident r on r.freeze_id = f.id
                               where f.year = (select max(l.year) from registry.roster_freeze l where l.park_id = f.park_id)
                                 and not exists (select 1 from registry.roster_correction c
                                                  where c.freeze_id = f.id and c.enterprise_id = r.enterprise_id)
                              union
                              select f.park_id, c.enterprise_id
                                from registry.roster_freeze f
                                join registry.roster_correction c on c.freeze_id = f.id and c.kind = 'added'
                               where f.year = (select max(l.year) from registry.roster_freeze l where l.park_id = f.park_id)
                            )
                            select count(*) filter (where exists (
                                     select 1
                                       from listed l
                                       join registry.enterprise e on e.id = l.enterprise_id and e.standing <> 'closed'
                                       join uses u on u.organisation_id = e.id
                                      where l.park_id = p.id)) as covered,
                                   count(*) as parks
                              from registry.park p
                            """)
                        .param("from", whole.lists().from())
                        .param("to", whole.lists().to())
                        .query(
                            (row, number) -> List.of(row.getLong("covered"), row.getLong("parks")))
                        .single()));
  }

  private ParkStanding standing() {
    return figures.listParks(district(XIHU), Extent.park(park.value())).getFirst();
  }
}
