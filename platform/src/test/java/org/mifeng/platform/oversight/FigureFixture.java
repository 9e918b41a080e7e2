package org.mifeng.platform.oversight;

import static org.mifeng.platform.registry.RegistryFixture.city;
import static org.mifeng.platform.registry.RegistryFixture.district;
import static org.mifeng.platform.registry.RegistryFixture.enterprise;
import static org.mifeng.platform.registry.RegistryFixture.profile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Enrolments;
import org.mifeng.platform.registry.Enterprise;
import org.mifeng.platform.registry.EnterpriseProfile;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.registry.ParkId;
import org.mifeng.platform.registry.RegistryFixture;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A park with residents, its frozen list, and what they used. */
@PlatformTest
abstract class FigureFixture {
  static final String XIHU = "330106";
  static final String BINJIANG = "330108";
  static final Viewer SYSTEM = Viewer.system("test");

  @Autowired Figures figures;
  @Autowired Refreshing refreshing;
  @Autowired Enterprises enterprises;
  @Autowired Enrolments enrolments;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  ParkId park;

  @BeforeEach
  void aPark() {
    park = RegistryFixture.park(jdbc, transactions, XIHU);
  }

  List<Enterprise> residents(int count) {
    var all = new LinkedHashMap<EnterpriseProfile, LocalDate>();
    for (int number = 0; number < count; number++) {
      all.put(profile("统筹测试企业" + number, XIHU, park), LocalDate.of(2024, 1, 1));
    }
    enrolments.takeOn(city(), all, "test", false);
    return enterprises.listOpen(
        city(), all.keySet().stream().map(EnterpriseProfile::creditCode).toList());
  }

  UUID freeze() {
    return FiguresNow.freeze(jdbc, transactions, park, clock.instant());
  }

  /** Signs a check-up as far as oversight reads it. */
  void sign(List<Enterprise> firms) {
    var system =
        transactions.as(
            SYSTEM,
            () ->
                jdbc.sql("select id from checkup.indicator_system limit 1")
                    .query(UUID.class)
                    .single());
    for (var firm : firms) {
      transactions.run(
          enterprise(firm.id()),
          () ->
              jdbc.sql(
                      """
                      with begun as (
                        insert into checkup.check_up (id, organisation_id, system_id, item_set, account_id, started_by, started_at)
                        values (gen_random_uuid(), viewer.organisation(), :system, 'quick', viewer.account(), 'test', :at)
                        returning id)
                      insert into checkup.closure (check_up_id, organisation_id, kind, account_id, closed_by, closed_at)
                      select id, viewer.organisation(), 'signed', viewer.account(), 'test', :at from begun
                      """)
                  .param("system", system)
                  .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                  .update());
    }
  }

  /** A deposit as far as oversight reads it. */
  void deposit(Enterprise firm, Instant at) {
    transactions.run(
        SYSTEM,
        () ->
            jdbc.sql(
                    """
                    insert into evidence.deposit (id, year, idx, organisation_id, account_id, actor, received_at, sha256, sm3, size, salt)
                    select n.id, 1990, -abs(hashtextextended(n.id::text, 0)), :firm, :firm, 'test', :at,
                           sha256(n.id::text::bytea), sha256('3'), 1, sha256('s')
                      from (select gen_random_uuid() as id) n
                    """)
                .param("firm", firm.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
  }

  void correct(UUID freeze, Enterprise firm, String kind) {
    transactions.run(
        SYSTEM,
        () ->
            jdbc.sql(
                    """
                    insert into registry.roster_correction (freeze_id, enterprise_id, kind, name, credit_code, reason, account_id, actor, at)
                    values (:freeze, :firm, :kind, :name, :code, '测试更正', :account, 'test', :at)
                    """)
                .param("freeze", freeze)
                .param("firm", firm.id().value())
                .param("kind", kind)
                .param("name", firm.name())
                .param("code", firm.profile().creditCode().value())
                .param("account", AccountId.NOBODY.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
  }

  Figure use() {
    return figures.require(district(XIHU), TargetIndicator.PARK_USE, Extent.park(park.value()));
  }
}
