package org.mifeng.platform.registry.parks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mifeng.platform.registry.RegistryFixture.city;
import static org.mifeng.platform.registry.RegistryFixture.district;
import static org.mifeng.platform.registry.RegistryFixture.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.registry.Decisions;
import org.mifeng.platform.registry.Enrolments;
import org.mifeng.platform.registry.Enterprise;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.Park;
import org.mifeng.platform.registry.Parks;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.registry.Residences;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class FreezesTest {
  private static final String XIHU = "330106";

  @Autowired Freezes freezes;
  @Autowired Parks parks;
  @Autowired Enterprises enterprises;
  @Autowired Enrolments enrolments;
  @Autowired Decisions decisions;
  @Autowired Residences residences;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  private Park park;
  private int year;

  @BeforeEach
  void aPark() {
    park = parks.require(RegistryFixture.park(jdbc, transactions, XIHU));
    year = residences.today().getYear();
  }

  private Enterprise resident(String name) {
    var profile = profile(name, XIHU, park.id());
    enrolments.takeOn(city(), Map.of(profile, LocalDate.of(2024, 1, 1)), "test", false);
    return enterprises.listOpen(city(), List.of(profile.creditCode())).getFirst();
  }

  private Freeze.Whole frozen() {
    return freezes.require(district(XIHU), park, year, Paging.first());
  }

  @Test
  void aFrozenRosterStaysAsItWasWhateverHappensToItsEnterprises() {
    var one = resident("冻结测试甲");
    resident("冻结测试乙");
    assertThat(freezes.freeze(district(XIHU), park, year)).isEqualTo(2);

    decisions.close(district(XIHU), one.id(), 0, "注销");
    resident("冻结测试丙");

    assertThat(frozen().rows().rows())
        .extracting(Freeze.Row::name)
        .containsExactlyInAnyOrder("冻结测试甲", "冻结测试乙");
  }

  @Test
  void aYearIsFrozenOnce() {
    resident("冻结一次测试");
    freezes.freeze(district(XIHU), park, year);

    assertThatThrownBy(() -> freezes.freeze(city(), park, year))
        .isInstanceOf(Refusal.class)
        .hasMessage("registry.refusal.frozen-already");
    assertThatThrownBy(() -> freezes.freeze(city(), park, year + 1))
        .hasMessage("registry.refusal.freeze-year");
  }

  @Test
  void anotherDistrictCannotFreezeIt() {
    assertThatThrownBy(() -> freezes.freeze(district("330108"), park, year))
        .hasMessage("registry.refusal.other-division");
    assertThatThrownBy(() -> freezes.freeze(RegistryFixture.park(park.id()), park, year))
        .hasMessage("identity.refusal.not-permitted");
  }

  @Test
  void aCorrectionStandsBesideTheFrozenRosterWithItsReason() {
    var one = resident("更正测试甲");
    freezes.freeze(district(XIHU), park, year);
    var later = resident("更正测试乙");
    var officer = district(XIHU);

    freezes.correct(
        officer, park, year, Freeze.Kind.EXCLUDED, one.profile().creditCode().value(), "冻结前已注销");
    freezes.correct(
        officer, park, year, Freeze.Kind.ADDED, later.profile().creditCode().value(), "漏列");

    var whole = frozen();
    assertThat(whole.freeze().rows()).isEqualTo(1);
    assertThat(whole.freeze().corrected()).isEqualTo(1);
    assertThat(whole.rows().rows()).extracting(Freeze.Row::name).containsExactly("更正测试甲");
    assertThat(whole.corrections())
        .extracting(Freeze.Correction::reason)
        .containsExactly("冻结前已注销", "漏列");
    assertThatThrownBy(
            () ->
                freezes.correct(
                    officer,
                    park,
                    year,
                    Freeze.Kind.EXCLUDED,
                    one.profile().creditCode().value(),
                    "又一次"))
        .hasMessage("registry.refusal.correction-twice");
  }

  @Test
  void theApplicationCannotChangeOrEmptyAFrozenRoster() {
    resident("冻结不可改测试");
    freezes.freeze(district(XIHU), park, year);

    for (var forbidden :
        List.of(
            "update registry.frozen_resident set name = 'x'",
            "delete from registry.frozen_resident",
            "update registry.roster_freeze set rows = 0",
            "delete from registry.roster_freeze",
            "update registry.roster_correction set reason = 'x'",
            "delete from registry.decision")) {
      assertThatThrownBy(() -> transactions.run(city(), () -> jdbc.sql(forbidden).update()))
          .as(forbidden)
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }
}
