package org.mifeng.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mifeng.platform.registry.RegistryFixture.city;
import static org.mifeng.platform.registry.RegistryFixture.district;
import static org.mifeng.platform.registry.RegistryFixture.enterprise;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;

/** What a figure says of itself, and to whom. */
class FigureProofTest extends FigureFixture {
  @Autowired RowStore rows;

  @Test
  void whatNothingRecordsIsNoNumber() {
    residents(2);
    freeze();
    refreshing.refresh();

    assertThat(figures.find(city(), TargetIndicator.CITY_BASES, Extent.CITY)).isEmpty();
    assertThat(figures.find(city(), TargetIndicator.PROVINCE_BASES, Extent.CITY)).isEmpty();
    assertThat(figures.find(city(), TargetIndicator.BASE_COVERAGE, Extent.CITY)).isEmpty();
    var visits =
        figures.require(
            district(XIHU), TargetIndicator.VULNERABLE_VISITS, Extent.park(park.value()));
    assertThat(visits.isRecorded()).isFalse();
    assertThat(visits.counts().denominator()).isEqualTo(2);
  }

  @Test
  void aServiceWithoutAViewIsMissingAndTheRestIsCounted() {
    refreshing.refresh();

    var computation = figures.computation(city(), TargetIndicator.PARK_USE).orElseThrow();
    var there =
        jdbc.sql("select to_regclass('consultation.stats_service_use') is not null")
            .query(Boolean.class)
            .single();
    assertThat(computation.missing().contains("consultation")).isEqualTo(!there);
    assertThat(computation.missing()).contains("acknowledgement").doesNotContain("check-up");
    assertThat(computation.query().contains("consultation.stats_service_use")).isEqualTo(there);
    assertThat(computation.query())
        .contains(
            "checkup.stats_service_use",
            "evidence.stats_service_use",
            "learning.stats_service_use");
  }

  /** As when a room does not exist: what the others record is counted, and nothing fails. */
  @Test
  void whatOneRoomRecordsIsCountedWithoutTheOthers() {
    var firms = residents(2);
    freeze();
    sign(firms.subList(0, 1));
    deposit(firms.get(1), clock.instant());
    refreshing.refresh();
    assertThat(use().counts().numerator()).isEqualTo(2);
    var day = use().lists();
    try {
      transactions.run(
          SYSTEM,
          () -> {
            rows.putLists(
                List.of(park.value()),
                new RefreshStore.Window(day.from(), day.to()),
                List.of(UseSource.CHECK_UP));
            assertThat(rows.queryOf(TargetIndicator.PARK_USE, List.of(UseSource.CHECK_UP)))
                .contains("checkup.stats_service_use")
                .doesNotContain("evidence.stats_service_use");
          });
      var list = FigureList.of(TargetIndicator.PARK_USE, Extent.park(park.value()), "used");
      assertThat(figures.listEnterprises(district(XIHU), list, Paging.first()).rows())
          .extracting(Listed::enterprise)
          .containsExactly(firms.getFirst().id().value());
      assertThat(UseSource.missing(List.of(UseSource.CHECK_UP)))
          .containsExactly("deposit", "training", "consultation", "acknowledgement");
    } finally {
      refreshing.refresh();
      refreshing.refresh();
    }
    assertThat(use().counts().numerator()).isEqualTo(2);
  }

  @Test
  void theDigestIsThatOfTheLinesHandedOut() {
    sign(residents(3).subList(0, 2));
    freeze();
    refreshing.refresh();

    for (var indicator :
        List.of(
            TargetIndicator.PARK_USE,
            TargetIndicator.PARK_COVERAGE,
            TargetIndicator.VULNERABLE_VISITS)) {
      var extent = Extent.park(park.value());
      var proof = figures.require(district(XIHU), indicator, extent).proof();
      var lines = figures.listLines(district(XIHU), indicator, extent);
      var text = String.join("", lines.stream().map(line -> line + "\n").toList());
      assertThat(lines).hasSize((int) proof.rows());
      assertThat(Bytes.hex(Digests.of(text.getBytes(StandardCharsets.UTF_8)).sha256()))
          .as(indicator.code())
          .isEqualTo(proof.digest());
    }
  }

  @Test
  void anotherDistrictsFiguresAndListsDoNotExist() {
    residents(11);
    freeze();
    refreshing.refresh();
    var stranger = district(BINJIANG);

    assertThatThrownBy(
            () -> figures.require(stranger, TargetIndicator.PARK_USE, Extent.district(XIHU)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    assertThatThrownBy(
            () -> figures.require(stranger, TargetIndicator.PARK_USE, Extent.park(park.value())))
        .isInstanceOf(Refusal.class);
    assertThat(figures.listParks(stranger, Extent.district(XIHU))).isEmpty();
    var list = FigureList.of(TargetIndicator.PARK_USE, Extent.park(park.value()), null);
    assertThat(figures.listEnterprises(stranger, list, Paging.first()).total()).isZero();
    assertThatThrownBy(() -> figures.listLines(stranger, TargetIndicator.PARK_USE, Extent.CITY))
        .hasMessage("oversight.refusal.lines-beyond-reach");
  }

  /** Of a park of few only whoever reaches its enterprises is told; its district reads them all. */
  @Test
  void aGroupOfFewIsKeptFromThoseBeyondReach() {
    residents(3);
    freeze();
    refreshing.refresh();

    var stored =
        transactions.as(
            SYSTEM,
            () ->
                jdbc.sql(
                        """
                        select suppressed from oversight.figure
                         where indicator = 'park-use' and kind = 'park' and place = :park
                        """)
                    .param("park", park.toString())
                    .query(String.class)
                    .single());
    assertThat(stored).isEqualTo("few");
    assertThat(use().isTold()).isTrue();
  }

  @Test
  void whatIsShownOfAnEnterpriseIsKeptForItToRead() {
    var firm = residents(1).getFirst();
    freeze();
    refreshing.refresh();
    var list = FigureList.of(TargetIndicator.PARK_USE, Extent.park(park.value()), null);

    figures.listEnterprises(district(XIHU), list, Paging.first());

    var looks =
        transactions.as(
            enterprise(firm.id()),
            () ->
                jdbc.sql("select count(*) from audit.look where what = 'oversight.look.use'")
                    .query(Long.class)
                    .single());
    assertThat(looks).isEqualTo(1);
  }

  @Test
  void unchangedRowsAreNotWrittenAgain() {
    residents(2);
    freeze();
    refreshing.refresh();
    var before = versions();
    refreshing.refresh();
    assertThat(versions()).isEqualTo(before);
  }

  private Map<String, String> versions() {
    return transactions.as(
        SYSTEM,
        () -> {
          var all = new LinkedHashMap<String, String>();
          jdbc.sql(
                  """
                  select enterprise_id::text as id, xmin::text as version
                    from oversight.roster_use where park_id = :park order by 1
                  """)
              .param("park", park.value())
              .query((row, number) -> Map.entry(row.getString("id"), row.getString("version")))
              .list()
              .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
          return all;
        });
  }
}
