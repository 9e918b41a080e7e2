package org.mifeng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeKeepingTest {
  @TempDir Path temporary;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void aBackupTakenWhileRowsAreWrittenIsRestoredWithEveryRowOfBeforeAndTheKeys() throws Exception {
    var data = temporary.resolve("data");
    var backup = temporary.resolve("backup");
    int before;
    try (var postgres = EmbeddedPostgres.start(new DataFolder(data), null)) {
      DataFolder.create(new DataFolder(data).folder("keys").resolve("log.key"), new byte[] {1});
      DataFolder.create(data.resolve("keys/log.signed"), new byte[] {2});
      try (var connection = connect(postgres)) {
        connection
            .createStatement()
            .execute("create schema kept; create table kept.row (n int, filler text)");
        var written = new AtomicInteger();
        insert(connection, written, 500);
        before = written.get();
        var enough = new AtomicBoolean();
        var writer =
            Thread.ofVirtual()
                .start(
                    () -> {
                      while (!enough.get()) {
                        insert(connection, written, 50);
                      }
                    });
        assertThat(run("backup", "--data", data.toString(), "--to", backup.toString()))
            .as(out.toString(StandardCharsets.UTF_8))
            .isZero();
        enough.set(true);
        writer.join();
        assertThat(written.get()).isGreaterThan(before);
      }
    }

    // The database is lost, a newer signed head is not.
    PostgresBinaries.deleteTree(data.resolve("postgres"));
    Files.write(data.resolve("keys/log.signed"), new byte[] {3});
    Files.delete(data.resolve("keys/log.key"));
    assertThat(run("restore", "--from", backup.toString(), "--data", data.toString()))
        .as(out.toString(StandardCharsets.UTF_8))
        .isZero();

    assertThat(data.resolve("keys/log.key")).hasBinaryContent(new byte[] {1});
    assertThat(data.resolve("keys/log.signed")).hasBinaryContent(new byte[] {3});
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("keys/log.signed");
    try (var postgres = EmbeddedPostgres.start(new DataFolder(data), null);
        var connection = connect(postgres);
        var rows = connection.createStatement().executeQuery("select n from kept.row order by n")) {
      for (var n = 1; n <= before; n++) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(n);
      }
    }
    refusesADamagedBackup(backup);
  }

  private void refusesADamagedBackup(Path backup) throws Exception {
    Files.write(backup.resolve("postgres/PG_VERSION"), new byte[] {'9'});

    assertThat(
            run(
                "restore",
                "--from",
                backup.toString(),
                "--data",
                temporary.resolve("b").toString()))
        .isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("PG_VERSION has changed");
    assertThat(temporary.resolve("b")).doesNotExist();
  }

  @Test
  void aStoppedDatabaseIsBackedUpAndRestoredBesideNothing() throws Exception {
    var data = temporary.resolve("data");
    var backup = temporary.resolve("backup");
    try (var postgres = EmbeddedPostgres.start(new DataFolder(data), null);
        var connection = connect(postgres)) {
      connection.createStatement().execute("create schema kept; create table kept.row (n int)");
    }

    assertThat(run("backup", "--data", data.toString(), "--to", backup.toString())).isZero();
    assertThat(run("backup", "--data", data.toString(), "--to", backup.toString())).isEqualTo(1);
    assertThat(run("restore", "--from", backup.toString(), "--data", data.toString())).isEqualTo(1);
    var other = temporary.resolve("other");
    assertThat(run("restore", "--from", backup.toString(), "--data", other.toString())).isZero();

    try (var postgres = EmbeddedPostgres.start(new DataFolder(other), null);
        var connection = connect(postgres)) {
      connection.createStatement().execute("insert into kept.row values (1)");
    }
  }

  @Test
  void aMisspeltCommandIsToldHowToSpellItAndChangesNothing() {
    var folder = temporary.resolve("x").toString();

    assertThat(run()).isEqualTo(64);
    assertThat(run("backup")).isEqualTo(64);
    assertThat(run("backup", "--data", folder)).isEqualTo(64);
    assertThat(run("backup", "--data", folder, "--into", folder)).isEqualTo(64);
    assertThat(run("restore", "--from", folder, "--data")).isEqualTo(64);
    assertThat(run("backup", "--data", folder, "--to", folder)).isEqualTo(1);
    assertThat(run("restore", "--data", folder, "--from", folder)).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: mifeng backup", "用法");
    assertThat(temporary.resolve("x")).doesNotExist();
  }

  private int run(String... arguments) {
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new SafeKeeping(stream, stream).run(arguments);
  }

  private static void insert(Connection connection, AtomicInteger written, int rows) {
    try (var statement =
        connection.prepareStatement("insert into kept.row values (?, repeat('x', 500))")) {
      for (var n = 0; n < rows; n++) {
        statement.setInt(1, written.get() + 1);
        statement.executeUpdate();
        written.incrementAndGet();
      }
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Connection connect(EmbeddedPostgres postgres) throws Exception {
    var owner = postgres.access().owner();
    return DriverManager.getConnection(postgres.access().url(), owner.role(), owner.password());
  }
}
