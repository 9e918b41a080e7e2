package org.mifeng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database stops answering, or dies, beneath a running platform. */
@PlatformTest
class OutageTest {
  private static final Viewer SYSTEM = Viewer.system("outage-test");

  @Autowired DataFolder data;
  @Autowired HikariDataSource pool;
  @Autowired Transactions transactions;
  @Autowired Audit audit;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void aRequestIsToldSoSoonAndServedAgainWhenTheDatabaseAnswers() throws Exception {
    assertThat(ask().statusCode()).isEqualTo(401);
    signal("STOP");
    try {
      pool.getHikariPoolMXBean().softEvictConnections();
      var answer = ask();

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("content-type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(answer.headers().firstValue("retry-after")).isPresent();
      assertThat(answer.body()).doesNotContain("Exception", "postgres", "Hikari", "127.0.0.1");
    } finally {
      signal("CONT");
    }
    awaitServed();
  }

  @Test
  void aDatabaseThatDiesComesBackWithEverythingCommittedAndThePlatformGoesOn() throws Exception {
    var subject = UUID.randomUUID().toString();
    transactions.run(
        SYSTEM, () -> audit.record(SYSTEM, "database.outage-tested", subject, Map.of()));
    var before = serverPid();
    signal("KILL");

    awaitServed();
    assertThat(serverPid()).isNotEqualTo(before);
    long recorded =
        transactions.as(
            SYSTEM,
            () ->
                jdbc.sql("select count(*) from audit.deed where subject = :subject")
                    .param("subject", subject)
                    .query(Long.class)
                    .single());
    assertThat(recorded).isEqualTo(1);
  }

  private HttpResponse<String> ask() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/deposits"))
              .header("Authorization", "Bearer mf_" + "A".repeat(43))
              .timeout(Duration.ofSeconds(20))
              .build(),
          BodyHandlers.ofString());
    }
  }

  private void awaitServed() throws Exception {
    for (var attempt = 0; ask().statusCode() != 401; attempt++) {
      assertThat(attempt).as("attempts").isLessThan(100);
      TimeUnit.MILLISECONDS.sleep(200);
    }
    awaitWriterOfTheLog();
  }

  /** The shared platform is handed on whole: its writer has taken the log's turn again. */
  private void awaitWriterOfTheLog() throws Exception {
    for (var attempt = 0; !isTurnTaken(); attempt++) {
      assertThat(attempt).as("attempts").isLessThan(100);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private boolean isTurnTaken() {
    return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and granted")
            .query(Long.class)
            .single()
        > 0;
  }

  private void signal(String name) throws Exception {
    new ProcessBuilder("sh", "-c", "kill -" + name + " " + serverPid()).start().waitFor();
  }

  private String serverPid() throws Exception {
    return Files.readAllLines(data.path().resolve("postgres/postmaster.pid")).getFirst().strip();
  }
}
