package org.mifeng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path folder;

  @Test
  void everyAcknowledgedRowSurvivesKillingTheOwnerAndThenOwnerAndServerTogether() throws Exception {
    var owner = start(0);
    var last = awaitRows(owner, 300);
    var server = serverPid();
    owner.destroyForcibly().waitFor();

    // Nobody is left to stop the server, and yet it stops, cleanly.
    ProcessHandle.of(server).ifPresent(EmbeddedPostgresTest::awaitEnd);
    assertThat(Files.readString(folder.resolve("postgres.log")))
        .contains("received fast shutdown request")
        .contains("database system is shut down");

    var second = start(last + 1_000_000);
    var lastOfSecond = awaitRows(second, 300);
    var secondServer = ProcessHandle.of(serverPid()).orElseThrow();
    second.destroyForcibly();
    secondServer.destroyForcibly();
    second.waitFor();
    awaitEnd(secondServer);

    try (var postgres = EmbeddedPostgres.start(new DataFolder(folder), null)) {
      assertThat(count(postgres, "n <= " + last)).isEqualTo(last + 1);
      assertThat(count(postgres, "n between " + (last + 1_000_000) + " and " + lastOfSecond))
          .isEqualTo(lastOfSecond - last - 1_000_000 + 1);
    }
  }

  @Test
  void aServerThatDiesIsStartedAgainAtTheSameAddressAndALockedFolderIsRefused() throws Exception {
    try (var postgres = EmbeddedPostgres.start(new DataFolder(folder), null)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(new DataFolder(folder), null))
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContaining("already running");

      var server = ProcessHandle.of(serverPid()).orElseThrow();
      server.destroyForcibly();
      awaitEnd(server);

      awaitConnection(postgres).close();
      assertThat(serverPid()).isNotEqualTo(server.pid());
    }
    assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void aLostPasswordFileIsSaidAndNotReplaced() throws Exception {
    Files.createDirectories(folder.resolve("postgres"));
    Files.writeString(folder.resolve("postgres/PG_VERSION"), "18\n");

    assertThatThrownBy(() -> EmbeddedPostgres.start(new DataFolder(folder), null))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("restore that file from a backup");
    assertThat(folder.resolve(DatabasePasswords.FILE)).doesNotExist();
  }

  private Process start(int first) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            DatabaseOwner.class.getName(),
            folder.toString(),
            Integer.toString(first))
        .redirectError(folder.resolve("owner.err").toFile())
        .start();
  }

  /** Reads acknowledgements until there are so many, then stops reading; the last number read. */
  private int awaitRows(Process owner, int rows) throws IOException {
    var reader =
        new BufferedReader(
            new java.io.InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8));
    var last = -1;
    for (var seen = 0; seen < rows; ) {
      var line = reader.readLine();
      if (line == null) {
        throw new AssertionError(Files.readString(folder.resolve("owner.err")));
      }
      if (line.matches("[0-9]+")) {
        last = Integer.parseInt(line);
        seen++;
      }
    }
    return last;
  }

  private long serverPid() throws IOException {
    return Long.parseLong(
        Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst().strip());
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("process " + process.pid() + " goes on", e);
    }
  }

  private static Connection awaitConnection(EmbeddedPostgres postgres) throws Exception {
    for (var attempt = 0; ; attempt++) {
      try {
        return connect(postgres);
      } catch (SQLException e) {
        if (attempt == 100) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    var owner = postgres.access().owner();
    return DriverManager.getConnection(postgres.access().url(), owner.role(), owner.password());
  }

  private static int count(EmbeddedPostgres postgres, String where) throws SQLException {
    try (var connection = connect(postgres);
        var rows =
            connection
                .createStatement()
                .executeQuery("select count(distinct n) from kept.row where " + where)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
