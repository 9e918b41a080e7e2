package org.mifeng.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mifeng.platform.registry.RegistryFixture.awaiting;
import static org.mifeng.platform.registry.RegistryFixture.city;
import static org.mifeng.platform.registry.RegistryFixture.district;
import static org.mifeng.platform.registry.RegistryFixture.enterprise;
import static org.mifeng.platform.registry.RegistryFixture.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class EnterprisesTest {
  private static final String XIHU = "330106";
  private static final String BINJIANG = "330108";

  @Autowired Enterprises enterprises;
  @Autowired Enrolments enrolments;
  @Autowired Decisions decisions;
  @Autowired Residences residences;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  private Enterprise taken(EnterpriseProfile profile) {
    enrolments.takeOn(city(), Map.of(profile, LocalDate.of(2024, 1, 1)), "test", false);
    return enterprises.listOpen(city(), List.of(profile.creditCode())).getFirst();
  }

  private List<String> found(Viewer viewer, String words) {
    return enterprises
        .list(viewer, EnterpriseFilter.matching(words), Paging.first())
        .rows()
        .stream()
        .map(Enterprise::name)
        .toList();
  }

  @Test
  void eachSeatSeesWhatIsWithinItsReachAndNothingElse() {
    var park = RegistryFixture.park(jdbc, transactions, XIHU);
    var inPark = taken(profile("可见范围测试甲软件", XIHU, park));
    var elsewhere = taken(profile("可见范围测试乙软件", BINJIANG, null));
    var guest = taken(profile("可见范围测试丙软件", BINJIANG, park));

    assertThat(found(city(), "可见范围测试")).hasSize(3);
    assertThat(found(district(XIHU), "可见范围测试"))
        .containsExactlyInAnyOrder(inPark.name(), guest.name());
    assertThat(found(district(BINJIANG), "可见范围测试"))
        .containsExactlyInAnyOrder(elsewhere.name(), guest.name());
    assertThat(found(RegistryFixture.park(park), "可见范围测试"))
        .containsExactlyInAnyOrder(inPark.name(), guest.name());
    assertThat(found(enterprise(elsewhere.id()), "可见范围测试")).containsExactly(elsewhere.name());
    assertThat(found(enterprise(new EnterpriseId(UUID.randomUUID())), "可见范围测试")).isEmpty();
    assertThat(found(Viewer.anonymous(), "可见范围测试")).isEmpty();
    assertThatThrownBy(() -> enterprises.require(district(BINJIANG), inPark.id()))
        .isInstanceOf(Refusal.class)
        .hasMessage("registry.refusal.no-such-enterprise");
  }

  @Test
  void aStatementOutsideAStatedTransactionSeesNoEnterpriseAndNoHistory() {
    taken(profile("无声明查询测试", XIHU, null));

    for (var table : List.of("enterprise", "decision", "revision", "resident", "roster_import")) {
      assertThat(jdbc.sql("select count(*) from registry." + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "杭州",
        "银行",
        "行软",
        "重庆",
        "演重",
        "雲計算",
        "hzyh",
        "hzyx",
        "yhrjcq",
        "yxrjzq",
        "chongqing",
        "杭州 重庆",
        "ｈｚｙｈ",
        "HZYH"
      })
  void aNameIsFoundByAnyTwoCharactersInitialsOrPinyin(String words) {
    var name = "杭州银行软件重庆演重云计算";
    if (enterprises.count(city(), EnterpriseFilter.matching(name)) == 0) {
      taken(profile(name, XIHU, null));
    }

    assertThat(found(city(), words)).contains(name);
  }

  @Test
  void partOfACreditCodeFindsItsEnterprise() {
    var known = taken(profile("信用代码搜索测试", XIHU, null));
    var code = known.profile().creditCode().value();

    assertThat(found(city(), code)).containsExactly(known.name());
    assertThat(found(city(), code.substring(10))).contains(known.name());
    assertThat(found(city(), "zz%_\\' or 1=1")).isEmpty();
  }

  @Test
  void aSecondOpenRecordOfACodeCannotComeToBe() {
    var known = taken(profile("代码唯一测试", XIHU, null));
    var again = profile("代码唯一测试二", BINJIANG, null);
    var same =
        new EnterpriseProfile(
            again.name(),
            known.profile().creditCode(),
            "",
            BINJIANG,
            null,
            "I65",
            EnterpriseSize.SMALL,
            again.tags(),
            "",
            "");

    assertThatThrownBy(
            () -> enrolments.takeOn(city(), Map.of(same, LocalDate.of(2024, 1, 1)), "", false))
        .isInstanceOf(Refusal.class)
        .hasMessage("registry.refusal.credit-code-taken");
  }

  @Test
  void aRecordFromARosterIsTakenOverByWhoRegistersWithItsCode() {
    var known = taken(profile("接管测试", XIHU, null));
    var id = enrolments.idFor(known.profile().creditCode());
    assertThat(id).isEqualTo(known.id());

    enrolments.register(enterprise(id), id, known.profile(), false);

    assertThat(enterprises.require(city(), id))
        .satisfies(
            now -> {
              assertThat(now.hasAccount()).isTrue();
              assertThat(now.standing()).isEqualTo(EnterpriseStanding.AWAITING);
            });
    assertThatThrownBy(() -> enrolments.idFor(known.profile().creditCode()))
        .hasMessage("registry.refusal.credit-code-taken");
  }

  @Test
  void theDistrictConfirmsItsOwnEnterprisesOnly() {
    var park = RegistryFixture.park(jdbc, transactions, XIHU);
    var waiting = awaiting(enrolments, enterprises, profile("区县确认测试", BINJIANG, park));

    assertThatThrownBy(() -> decisions.confirm(district(XIHU), waiting.id(), 0, ""))
        .hasMessage("registry.refusal.other-division");
    assertThatThrownBy(() -> decisions.confirm(enterprise(waiting.id()), waiting.id(), 0, ""))
        .hasMessage("identity.refusal.not-permitted");
    decisions.confirm(district(BINJIANG), waiting.id(), 0, "");

    assertThat(enterprises.require(city(), waiting.id()).standing())
        .isEqualTo(EnterpriseStanding.CONFIRMED);
  }

  @Test
  void ofTwoOfficersDecidingAtTheSameTimeTheSecondIsToldWhoWasFirst() throws Exception {
    for (var round = 0; round < 10; round++) {
      var waiting = awaiting(enrolments, enterprises, profile("同时决定测试" + round, XIHU, null));
      var together = new CyclicBarrier(2);
      try (var threads = Executors.newFixedThreadPool(2)) {
        var both =
            threads.invokeAll(
                List.<Callable<String>>of(
                    () -> {
                      together.await();
                      return outcome(() -> decisions.confirm(district(XIHU), waiting.id(), 0, ""));
                    },
                    () -> {
                      together.await();
                      return outcome(() -> decisions.refuse(district(XIHU), waiting.id(), 0, "理由"));
                    }));
        assertThat(List.of(both.get(0).get(), both.get(1).get()))
            .containsExactlyInAnyOrder(
                "done", "registry.refusal.changed-meanwhile [officer of 330106");
      }
      assertThat(enterprises.listDecisions(city(), waiting.id())).hasSize(2);
    }
  }

  private static String outcome(Runnable decision) {
    try {
      decision.run();
      return "done";
    } catch (Refusal refusal) {
      return (refusal.key() + " " + refusal.arguments()).split(",")[0];
    }
  }

  @Test
  void aRefusedEnterpriseCorrectsItsRecordAndAsksAgain() {
    var waiting = awaiting(enrolments, enterprises, profile("再次申请测试", XIHU, null));
    var own = enterprise(waiting.id());
    decisions.refuse(district(XIHU), waiting.id(), 0, "名称不一致");
    var better = profile("再次申请测试更正", XIHU, null);

    enterprises.correct(own, waiting.id(), 1, better);
    decisions.askAgain(own, waiting.id(), 2, "已更正");

    assertThat(enterprises.require(own, waiting.id()).standing())
        .isEqualTo(EnterpriseStanding.AWAITING);
    assertThat(enterprises.listRevisions(own, waiting.id()))
        .singleElement()
        .satisfies(
            revision ->
                assertThat(revision.changes())
                    .contains(new Revision.Change("name", "再次申请测试", "再次申请测试更正")));
  }

  @Test
  void aConfirmedEnterpriseThatChangesItsNameAwaitsConfirmationAgain() {
    var known = taken(profile("改名测试", XIHU, null));
    var own = enterprise(known.id());

    enterprises.correct(own, known.id(), 0, profile("改名测试新名", XIHU, null));

    assertThat(enterprises.require(own, known.id()).standing())
        .isEqualTo(EnterpriseStanding.AWAITING);
  }

  @Test
  void aDistrictMayHandAnEnterpriseOverToAnother() {
    var known = taken(profile("划转测试", XIHU, null));

    enterprises.correct(district(XIHU), known.id(), 0, profile("划转测试", BINJIANG, null));

    assertThat(enterprises.find(district(XIHU), known.id())).isEmpty();
    assertThat(enterprises.find(district(BINJIANG), known.id())).isPresent();
  }

  @Test
  void movingBetweenParksKeepsBothDaysAndClosingLeavesThePark() {
    var first = RegistryFixture.park(jdbc, transactions, XIHU);
    var second = RegistryFixture.park(jdbc, transactions, XIHU);
    var known = taken(profile("迁园测试", XIHU, first));

    enterprises.correct(district(XIHU), known.id(), 0, profile("迁园测试", XIHU, second));
    decisions.close(district(XIHU), known.id(), 1, "注销");

    assertThat(enterprises.listResidences(city(), known.id()))
        .extracting(Residence::park)
        .containsExactly(second, first);
    assertThat(enterprises.listResidences(city(), known.id())).allMatch(r -> r.to() != null);
    assertThat(residences.listFormer(RegistryFixture.park(first), first)).hasSize(1);
    assertThat(enterprises.find(RegistryFixture.park(first), known.id())).isEmpty();
  }

  @Test
  void anOfficialsLookIsKeptForTheEnterprise() {
    var known = taken(profile("查看留痕测试", XIHU, null));
    enterprises.look(district(XIHU), known.id());
    enterprises.look(enterprise(known.id()), known.id());

    var looks =
        transactions.as(
            enterprise(known.id()),
            () ->
                jdbc.sql("select actor from audit.look where looked_at_organisation_id = :id")
                    .param("id", known.id().value())
                    .query(String.class)
                    .list());
    assertThat(looks).isEqualTo(List.of("officer of " + XIHU));
  }
}
