package org.mifeng.platform.checkup.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.registry.RegistryFixture.city;
import static org.mifeng.platform.registry.RegistryFixture.district;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.index.score.Suppression;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.registry.EnterpriseId;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officials learn about groups of enterprises and about single ones, and what they do not. */
@PlatformTest
class AreasTest {
  @Autowired private Editions editions;
  @Autowired private Areas areas;
  @Autowired private SectorFigures sectorFigures;
  @Autowired private Checkups checkups;
  @Autowired private Visits visits;
  @Autowired private Systems systems;
  @Autowired private Audit audit;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;

  private AreaFixture fixture;
  private String mark;

  @BeforeEach
  void aScaleOfItsOwn() {
    fixture = AreaFixture.with(jdbc, transactions, systems);
    mark = "区域" + UUID.randomUUID().toString().substring(0, 8);
  }

  private List<AreaFigure> seenBy(Viewer viewer) {
    return areas.listNewest(viewer).stream()
        .filter(edition -> edition.scale().equals(fixture.scale()))
        .findFirst()
        .map(edition -> areas.list(viewer, edition))
        .orElse(List.of());
  }

  private AreaFigure seen(Viewer viewer, String code) {
    return seenBy(viewer).stream()
        .filter(figure -> figure.group().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static VisitFilter filter(
      @Nullable String q, @Nullable String division, @Nullable String park) {
    return new VisitFilter(null, q, division, park, null, null, null);
  }

  private List<Visit> listed(Viewer viewer, VisitFilter filter) {
    return visits.list(viewer, fixture.scale(), filter, Paging.first()).rows();
  }

  @Test
  void nineEnterprisesStayUnsaidAndTenAreSpokenOf() {
    fixture.enterprises(mark, 40, "330106", "small").sign(mark, 9, 40, 50);
    assertThat(editions.take(fixture.scale())).isTrue();
    var nine = seen(city(), "district:330106");
    assertThat(nine.suppressed()).isEqualTo(Suppression.FEW);
    assertThat(nine.said()).isNull();
    assertThat(nine.counts().signed()).isEqualTo(9);

    fixture.sign(mark, 10, 40, 50);
    assertThat(editions.take(fixture.scale())).isTrue();
    var ten = Objects.requireNonNull(seen(city(), "district:330106").said());
    assertThat(ten.mean()).isEqualByComparingTo("50");
    assertThat(ten.grades()).containsEntry("E", 10);
    assertThat(ten.items()).hasSize(50).containsEntry("D1-01", 40);
    assertThat(ten.closure()).isEqualByComparingTo("50");
  }

  @Test
  void anEnterpriseReadsTheMedianOfItsOwnSectorAndNothingElseAboutGroups() {
    fixture.enterprises(mark, 20, "330106", "small").sign(mark, 9, 40, 50);
    editions.take(fixture.scale());
    var viewer = RegistryFixture.enterprise(new EnterpriseId(anyOf(mark)));
    var checkup = checkups.require(viewer, checkups.start(viewer, fixture.system(), "full", false));
    var sector = sectorFigures.sector(viewer).orElseThrow();
    assertThat(sector.code()).isEqualTo("I65");
    assertThat(sectorFigures.find(viewer, checkup, sector)).as("nine").isEmpty();

    fixture.enterprises(mark + "强", 5, "330108", "medium").sign(mark + "强", 5, 100, 91);
    editions.take(fixture.scale());
    var said = sectorFigures.find(viewer, checkup, sector).orElseThrow();
    assertThat(said.enterprises()).isEqualTo(14);
    assertThat(said.median()).as("each alike, whatever its size").isEqualByComparingTo("50");
    assertThat(Objects.requireNonNull(seen(city(), "sector:I65").said()).median())
        .as("the same that officials read")
        .isEqualByComparingTo(said.median());
    assertThat(kindsSeenBy(viewer)).containsOnly("sector");
  }

  private UUID anyOf(String mark) {
    return transactions.as(
        Viewer.system("test"),
        () ->
            jdbc.sql("select id from registry.enterprise where name = ?")
                .param(mark + " 20")
                .query(UUID.class)
                .single());
  }

  private List<String> kindsSeenBy(Viewer viewer) {
    return transactions.as(
        viewer,
        () -> jdbc.sql("select distinct kind from checkup.area_figure").query(String.class).list());
  }

  @Test
  void anotherSignatureMovesNoFigureAndTenOthersDo() {
    fixture.enterprises(mark, 30, "330106", "small").sign(mark, 12, 40, 50);
    editions.take(fixture.scale());

    fixture.later(1).enterprises(mark + "新", 30, "330106", "small").sign(mark + "新", 1, 100, 100);
    assertThat(editions.take(fixture.scale())).as("nothing that may be said").isFalse();
    fixture.sign(mark + "新", 9, 100, 100);
    editions.take(fixture.scale());
    assertThat(Objects.requireNonNull(seen(city(), "city").said()).mean())
        .isEqualByComparingTo("50");

    fixture.sign(mark + "新", 12, 100, 100);
    assertThat(editions.take(fixture.scale())).isTrue();
    assertThat(Objects.requireNonNull(seen(city(), "city").said()).mean())
        .isEqualByComparingTo("75");
  }

  @Test
  void aFigureThatWouldTellAboutOneEnterpriseByADifferenceIsRefusedToEverybody() {
    fixture.enterprises(mark, 12, "330106", "small").sign(mark, 12, 40, 50);
    fixture.enterprises(mark + "外", 1, "330108", "small").sign(mark + "外", 1, 40, 90);
    editions.take(fixture.scale());

    assertThat(seen(city(), "city").said()).isNotNull();
    assertThat(seen(city(), "district:330106").suppressed()).isEqualTo(Suppression.DIFFERENCE);
    assertThat(seen(district("330106"), "district:330106").suppressed())
        .isEqualTo(Suppression.DIFFERENCE);
  }

  @Test
  void officersSeeGroupsOfTheirDistrictAndParkOperatorsTheirPark() {
    var park = RegistryFixture.park(jdbc, transactions, "330106");
    fixture
        .enterprises(mark, 12, "330106", "small")
        .sign(mark, 12, 40, 50)
        .moveTo(park.value(), mark)
        .enterprises(mark + "外", 12, "330108", "small")
        .sign(mark + "外", 12, 40, 90);
    editions.take(fixture.scale());

    assertThat(seenBy(city()))
        .extracting(one -> one.group().code())
        .contains("city", "district:330108");
    assertThat(seenBy(district("330106")))
        .isNotEmpty()
        .allMatch(
            one -> one.group().first().equals("330106") || one.group().kind() == Group.Kind.PARK)
        .extracting(one -> one.group().code())
        .contains("park:" + park);
    assertThat(Objects.requireNonNull(seen(district("330106"), "district:330106").said()).beside())
        .as("twelve enterprises are outside")
        .isEqualByComparingTo("70");
    assertThat(seenBy(RegistryFixture.park(park)))
        .extracting(one -> one.group().code())
        .containsExactly("park:" + park);
  }

  @Test
  void recordsOfItemsAndTheFrozenListAreReadByNobody() {
    fixture.enterprises(mark, 12, "330106", "small").sign(mark, 12, 40, 50);
    editions.take(fixture.scale());
    for (var table : List.of("area_record", "frozen_member")) {
      var sql = "select count(*) from checkup." + table + " where system_id = ?";
      var id = fixture.system().value();
      assertThat(count(city(), sql, id)).as(table).isZero();
      assertThat(count(district("330106"), sql, id)).as(table).isZero();
      assertThat(count(Viewer.system("test"), sql, id)).as(table).isEqualTo(12);
    }
  }

  private long count(Viewer viewer, String sql, UUID id) {
    return transactions.as(viewer, () -> jdbc.sql(sql).param(id).query(Long.class).single());
  }

  @Test
  void theListEndsAtTheReachAndEachEnterpriseReadsThatItWasShown() {
    var park = RegistryFixture.park(jdbc, transactions, "330108");
    fixture
        .enterprises(mark, 3, "330106", "small")
        .sign(mark, 3, 40, 50)
        .enterprises(mark + "园", 2, "330108", "small")
        .moveTo(park.value(), mark + "园")
        .sign(mark + "园", 2, 40, 10);

    assertThat(listed(city(), filter(mark, null, null)))
        .hasSize(5)
        .first()
        .satisfies(visit -> assertThat(visit.numbers().priority()).isEqualByComparingTo("22.5"));
    var own = listed(district("330106"), filter(null, null, null));
    assertThat(own).hasSize(3).allMatch(visit -> visit.place().division().equals("330106"));
    assertThat(listed(RegistryFixture.park(park), filter(null, null, null))).hasSize(2);
    assertThat(listed(district("330110"), filter(null, null, null))).isEmpty();

    var enterprise =
        RegistryFixture.enterprise(new EnterpriseId(own.getFirst().enterprise().value()));
    assertThat(audit.listLooks(enterprise, 10, 0))
        .hasSize(2)
        .allMatch(look -> look.what().equals("checkup.look.figures"))
        .extracting(look -> look.by().seat())
        .containsExactly("district", "city");
  }

  @Test
  void oneEnterprisesFiguresAreFoundWithinReachOnlyAndTheLookIsKept() {
    fixture.enterprises(mark, 1, "330106", "small").sign(mark, 1, 40, 50);
    var id = listed(city(), filter(mark, null, null)).getFirst().enterprise();

    assertThat(visits.look(district("330106"), id, filter(null, null, null)).visit().name())
        .isEqualTo(mark + " 1");
    assertNotFound(district("330108"), id);
    assertThat(audit.listLooks(RegistryFixture.enterprise(new EnterpriseId(id.value())), 10, 0))
        .hasSize(2);
  }

  private void assertNotFound(Viewer viewer, OrganisationId id) {
    org.assertj.core.api.Assertions.assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> visits.look(viewer, id, filter(null, null, null)))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }

  @Test
  void anExportIsRecordedAndShownToEachEnterpriseInIt() {
    fixture.enterprises(mark, 3, "330106", "small").sign(mark, 2, 40, 50);
    var officer = district("330106");
    var rows = visits.export(officer, fixture.scale(), filter(mark, null, null), Paging.first());

    assertThat(rows).hasSize(2);
    var first = rows.iterator().next().enterprise();
    assertThat(audit.listLooks(RegistryFixture.enterprise(new EnterpriseId(first.value())), 10, 0))
        .isNotEmpty();
    assertThat(audit.history(officer, officer.organisation().toString()))
        .anySatisfy(
            deed -> {
              assertThat(deed.deed()).isEqualTo("checkup.figures-exported");
              assertThat(deed.detail())
                  .containsEntry("rows", "2")
                  .containsEntry("filter", "q=" + mark + " division= park= sector= size= grade=");
            });
  }

  @Test
  void hostileFiltersFindNothingAndBreakNothing() {
    fixture.enterprises(mark, 2, "330106", "small").sign(mark, 2, 40, 50);
    var sql = "' or 1=1; drop table checkup.edition; --";

    assertThat(listed(city(), filter(null, sql, null))).isEmpty();
    assertThat(listed(city(), filter(null, null, sql))).isEmpty();
    assertThat(listed(city(), filter(null, null, "no-id"))).isEmpty();
    assertThat(listed(city(), filter("x".repeat(5000), null, null))).hasSize(2);
    assertThat(listed(city(), filter("%" + mark + "_", null, null))).hasSize(2);
    assertThat(
            visits
                .list(
                    city(), fixture.scale(), filter(null, null, null), new Paging(9, 9, sql, true))
                .rows())
        .isEmpty();
  }
}
