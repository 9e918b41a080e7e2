package org.mifeng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A city for load, on a database of its own. */
class DemoRowsTest {
  private static final String LISTS =
      """
      insert into registry.city values ('330100', '杭州', 'Hangzhou', '浙江', 'Zhejiang', 'L');
      insert into registry.division (code, zh, en, kind, formed_from, successors, mark, note)
      values ('330106', '西湖区', 'Xihu', 'district', '{}', '{}', 'L', ''), ('330108', '滨江区', 'Binjiang', 'district', '{}', '{}', 'L', '');
      insert into registry.park_kind values ('P09', '其他', 'other');
      insert into registry.sector_group values ('g', '组', 'group');
      insert into registry.sector values ('I65', '软件', 'software', null, 'L'), ('C27', '医药', 'medicine', 'g', 'L');
      insert into checkup.indicator_system (id, system, version, name_zh, name_en, valid_from, yaml, sha256, account_id, added_by, added_at)
      values (gen_random_uuid(), 's', '1', '体系', 'system', date '2024-01-01', 'x', sha256('x'), gen_random_uuid(), 'test', timestamptz '2024-01-01');
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aCityForLoadIsPlainlyMarkedAndWrittenOnceAndNeverBesideARealEnterprise() throws Exception {
    try (var postgres = EmbeddedPostgres.start(new DataFolder(folder), null)) {
      var owner = owner(postgres);
      new Migrations(owner, postgres.access().application().role()).apply();
      execute(owner, LISTS);
      var rows =
          new DemoRows(
              owner, Clock.systemUTC(), new PrintStream(said, true, StandardCharsets.UTF_8));

      rows.write(200);

      assertThat(
              number(
                  owner,
                  "select count(*) from registry.enterprise where demo and starts_with(name, '演示企业')"))
          .isEqualTo(200);
      assertThat(number(owner, "select count(*) from registry.enterprise where not demo")).isZero();
      assertThat(
              number(
                  owner,
                  "select count(*) from registry.park where sample and starts_with(zh, '演示园区')"))
          .isEqualTo(13);
      assertThat(number(owner, "select count(*) from registry.frozen_resident")).isEqualTo(200);
      assertThat(
              number(
                  owner,
                  "select count(*) from checkup.closure c join checkup.check_up k on k.id = c.check_up_id"))
          .isEqualTo(400);
      assertThat(number(owner, "select count(*) from evidence.deposit where idx < 0"))
          .isEqualTo(2_000);
      assertThat(number(owner, "select count(*) from evidence.entry")).isZero();
      // Told at the end, when all of it is there; and from then on each change is told again.
      assertThat(number(owner, "select count(distinct park_id) from registry.list_change"))
          .isEqualTo(13);
      assertThat(number(owner, "select count(*) from pg_trigger where tgenabled = 'D'")).isZero();
      assertThat(
              number(
                  owner,
                  "select count(*) from pg_indexes where indexname in ('deposit_owner', 'closure_organisation', 'closure_day', 'check_up_organisation')"))
          .isEqualTo(4);
      assertThat(said.toString(StandardCharsets.UTF_8)).contains("演示数据", "Demo data: done in");

      rows.write(200);
      assertThat(number(owner, "select count(*) from registry.enterprise")).isEqualTo(200);
      assertThatThrownBy(() -> rows.write(300))
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContaining("200");

      execute(owner, "update registry.enterprise set demo = false where name = '演示企业0000003'");
      assertThatThrownBy(() -> rows.write(200))
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContaining("no demonstration");
    }
  }

  private static PGSimpleDataSource owner(EmbeddedPostgres postgres) {
    var source = new PGSimpleDataSource();
    source.setUrl(postgres.access().url());
    source.setUser(postgres.access().owner().role());
    source.setPassword(postgres.access().owner().password());
    return source;
  }

  private static void execute(PGSimpleDataSource owner, String sql) throws SQLException {
    try (Connection connection = owner.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(PGSimpleDataSource owner, String sql) throws SQLException {
    try (Connection connection = owner.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
