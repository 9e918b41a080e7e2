package org.mifeng.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class ExternalCheckTest {
  @TempDir static Path folder;
  static EmbeddedPostgres postgres;
  static DatabasePasswords passwords;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.start(new DataFolder(folder), null);
    passwords = DatabasePasswords.readOrCreate(folder, true);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void acceptsARoleThatOwnsNothing() {
    assertThatCode(() -> ExternalCheck.check(as("mifeng_app", ""), "mifeng_owner"))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesASuperuser() {
    assertRefused(as("postgres", ""), "is a superuser");
  }

  @Test
  void refusesTheOwnerItself() {
    assertRefused(as("mifeng_owner", ""), "is the owner of the schemas");
  }

  @Test
  void refusesARoleThatMayBypassRowSecurity() throws Exception {
    asSuperuser("alter role mifeng_app bypassrls");
    try {
      assertRefused(as("mifeng_app", ""), "has BYPASSRLS");
    } finally {
      asSuperuser("alter role mifeng_app nobypassrls");
    }
  }

  @Test
  void refusesARoleThatOwnsATable() throws Exception {
    asSuperuser("create table public.own (n int); alter table public.own owner to mifeng_app");
    try {
      assertRefused(as("mifeng_app", ""), "owns 1 tables");
    } finally {
      asSuperuser("drop table public.own");
    }
  }

  @Test
  void refusesADatabaseThatAcknowledgesBeforeItIsDurable() {
    assertRefused(as("mifeng_app", "-c synchronous_commit=off"), "synchronous_commit=off");
  }

  @Test
  void refusesAnOwnerThatDoesNotExist() {
    assertThatThrownBy(() -> ExternalCheck.check(as("mifeng_app", ""), "nobody_here"))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("has no role 'nobody_here'");
  }

  private static void assertRefused(DataSource source, String why) {
    assertThatThrownBy(() -> ExternalCheck.check(source, "mifeng_owner"))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining(why);
  }

  private static DataSource as(String role, String options) {
    var source = new PGSimpleDataSource();
    source.setUrl(postgres.access().url());
    source.setUser(role);
    source.setPassword(passwords.login(role).password());
    source.setOptions(options);
    return source;
  }

  private static void asSuperuser(String statement) throws Exception {
    try (var connection =
        DriverManager.getConnection(
            postgres.access().url(), "postgres", passwords.login("postgres").password())) {
      connection.createStatement().execute(statement);
    }
  }
}
