package org.mifeng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class DatabaseTest {
  @Autowired JdbcClient jdbc;
  @Autowired Transactions transactions;
  @Autowired Audit audit;
  @Autowired DataFolder data;

  @Test
  void theApplicationIsNeitherSuperuserNorAboveRowSecurityNorOwnerOfAnything() {
    var role =
        jdbc.sql(
                """
                select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
                       (select count(*) from pg_class where relowner = r.oid) as owned
                from pg_roles r
                where rolname = current_user
                """)
            .query()
            .singleRow();

    assertThat(role)
        .containsEntry("rolname", "mifeng_app")
        .containsEntry("rolsuper", false)
        .containsEntry("rolbypassrls", false)
        .containsEntry("rolcreatedb", false)
        .containsEntry("rolcreaterole", false)
        .containsEntry("owned", 0L);
  }

  @Test
  void theApplicationMayNeitherCreateNorAlterNorDropNorEmpty() {
    for (var forbidden :
        List.of(
            "create table audit.mine (id int)",
            "create table public.mine (id int)",
            "create schema mine",
            "create temporary table mine (id int)",
            "alter table audit.deed disable row level security",
            "drop policy deed_read on audit.deed",
            "truncate audit.deed",
            "delete from audit.deed",
            "update audit.deed set actor = 'somebody else'",
            "update migration.mark set digest = ''",
            "set role mifeng_owner")) {
      assertThatThrownBy(() -> jdbc.sql(forbidden).update())
          .as(forbidden)
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
  }

  @Test
  void rowsAreHiddenFromAStatementThatDoesNotSayWhoIsAsking() {
    var subject = UUID.randomUUID().toString();
    var system = Viewer.system("database-test");
    transactions.run(system, () -> audit.record(system, "database.test-run", subject, Map.of()));

    assertThat(transactions.<Long>as(system, () -> deedsAbout(subject))).isEqualTo(1);
    assertThat(deedsAbout(subject)).isZero();
    assertThat(transactions.<Long>as(Viewer.anonymous(), () -> deedsAbout(subject))).isZero();
  }

  @Test
  void commitsAreDurableAndPagesHaveChecksums() {
    for (var setting :
        List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
      assertThat(show(setting)).as(setting).isEqualTo("on");
    }
    assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(data.path().resolve("postgres/postmaster.pid"))
        .content()
        .satisfies(
            lines -> assertThat(lines.lines().toList().get(4)).as("socket folder").isEmpty());
    assertThat(show("password_encryption")).isEqualTo("scram-sha-256");
  }

  @Test
  void chineseTextIsCutIntoTrigrams() {
    var type =
        jdbc.sql("select datctype from pg_database where datname = current_database()")
            .query(String.class)
            .single();
    assertThat(type).isEqualTo("C.UTF-8");
    assertThat(jdbc.sql("select '密' ~ '[[:alpha:]]'").query(Boolean.class).single()).isTrue();
  }

  @Test
  void everyModulesMigrationsAreIn() {
    var schemas =
        jdbc.sql("select nspname from pg_namespace where nspname !~ '^(pg_|information_schema)'")
            .query(String.class)
            .set();

    assertThat(schemas).contains("viewer", "audit", "migration");
    assertThat(show("server_version")).isEqualTo(PostgresBinaries.VERSION);
  }

  @Test
  void passwordsAreInAFileOnlyItsOwnerReads() throws Exception {
    var file = data.path().resolve(DatabasePasswords.FILE);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
        .isEqualTo("rwx------");
    var log = Files.readString(data.path().resolve("postgres.log"));
    for (var role : List.of("postgres", "mifeng_owner", "mifeng_app")) {
      assertThat(log)
          .doesNotContain(DatabasePasswords.readOrCreate(data.path(), true).login(role).password());
    }
  }

  private long deedsAbout(String subject) {
    return jdbc.sql("select count(*) from audit.deed where subject = :subject")
        .param("subject", subject)
        .query(Long.class)
        .single();
  }

  private String show(String setting) {
    return jdbc.sql("select current_setting(:setting)")
        .param("setting", setting)
        .query(String.class)
        .single();
  }
}
