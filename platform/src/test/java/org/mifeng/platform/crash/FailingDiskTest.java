package org.mifeng.platform.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full, a disk that cannot say whether it wrote, and a database that says so too
 * early. The last one is what shows that {@link CrashAudit} can find a loss at all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIfSystemProperty(named = "mifeng.crash.disk", matches = "true")
class FailingDiskTest {
  private static final int CLIENTS = 4;
  private static final String ONE =
      "{\"digests\":{\"sha256\":\"%s\",\"sm3\":\"%s\"},\"size\":1}"
          .formatted("a".repeat(64), "b".repeat(64));

  private final List<PatientClient> clients = new ArrayList<>();
  private CrashedPlatform platform;
  private CrashAudit audit;

  /** With the start check of the database off: the last test needs a database that lies. */
  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    platform = new CrashedPlatform(folder, "--mifeng.evidence.require-durable-database=false");
    platform.start(Duration.ZERO);
    platform.awaitServing();
    audit = new CrashAudit(platform, 1);
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new PatientClient(platform, "disk-" + i, i));
    }
  }

  @AfterAll
  void end() {
    platform.close();
  }

  @Test
  @Order(1)
  void aFullDiskRefusesDepositsAndTheyGoOnByThemselvesWhenThereIsSpace() throws Exception {
    underLoad(
        () -> {
          try (var full = FailingDisk.under(everything(), FailingDisk.NO_SPACE)) {
            awaitRefusal();
          }
        });
  }

  @Test
  @Order(2)
  void whatTheDatabaseCannotSyncIsNotAcknowledged() throws Exception {
    underLoad(
        () -> {
          try (var dying = FailingDisk.under(everything(), FailingDisk.NO_SYNC)) {
            awaitRefusal();
          }
        });
  }

  @Test
  @Order(3)
  void whatTheMarkBesideTheDatabaseCannotSyncIsNotAcknowledged() throws Exception {
    underLoad(
        () -> {
          try (var dying = FailingDisk.under(List.of(platform.pid()), FailingDisk.NO_SYNC)) {
            awaitRefusal();
          }
        });
  }

  @Test
  @Order(4)
  void aDatabaseThatAnswersTooEarlyIsFoundOut() throws Exception {
    platform.sql("postgres", "alter system set wal_writer_delay = '10s'");
    platform.sql("postgres", "alter system set wal_writer_flush_after = '1GB'");
    platform.sql("postgres", "alter role mifeng_app set synchronous_commit = off");
    platform.sql("postgres", "select pg_reload_conf()");
    platform.backends().forEach(ProcessHandle::destroyForcibly);
    for (int attempt = 0; attempt < 6 && audit.complaints().isEmpty(); attempt++) {
      load(
          () -> {
            var old = platform.postmaster().map(ProcessHandle::pid).orElse(0L);
            platform.killPostmaster();
            CrashedPlatform.await(
                "another postmaster is there",
                () -> platform.postmaster().filter(found -> found.pid() != old).isPresent());
          });
      CrashedPlatform.await("the database is ready", platform::isDatabaseReady);
      platform.awaitServing();
      audit.check();
    }

    assertThat(audit.complaints()).anySatisfy(said -> assertThat(said).contains("is lost"));
    // And the platform itself will not go on over the gap.
    CrashedPlatform.await("the log stays closed", () -> refusal().contains("log-not-open"));
  }

  private List<Long> everything() {
    List<Long> all = new ArrayList<>(List.of(platform.pid()));
    platform
        .postmaster()
        .ifPresent(
            postmaster -> {
              all.add(postmaster.pid());
              postmaster.descendants().map(ProcessHandle::pid).forEach(all::add);
            });
    return all;
  }

  private void awaitRefusal() {
    CrashedPlatform.await("deposits are refused", () -> !refusal().isEmpty());
  }

  /** What the platform says when it takes no deposit; empty when it takes one. */
  private String refusal() {
    try {
      var request = platform.request("/api/v1/deposits").header("Idempotency-Key", "refusal");
      var answer = platform.send(request.POST(BodyPublishers.ofString(ONE)));
      return answer.statusCode() == 503 ? new String(answer.body(), StandardCharsets.UTF_8) : "";
    } catch (IOException down) {
      return "";
    }
  }

  private interface Trouble {
    void happen() throws Exception;
  }

  private void underLoad(Trouble trouble) throws Exception {
    load(trouble);
    for (var client : clients) {
      client.settle(audit::hear);
    }
    platform.awaitServing();
    int before = audit.receipts();
    var over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      deposit(threads, over);
      try {
        CrashedPlatform.await("deposits go on", () -> audit.receipts() > before + 10 * CLIENTS);
      } finally {
        over.set(true);
      }
    }
    for (var client : clients) {
      client.settle(audit::hear);
    }
    audit.check();
    assertThat(audit.complaints()).isEmpty();
  }

  private void load(Trouble trouble) throws Exception {
    int before = audit.receipts();
    var over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var working = deposit(threads, over);
      try {
        CrashedPlatform.await("deposits are made", () -> audit.receipts() > before + 10 * CLIENTS);
        trouble.happen();
      } finally {
        over.set(true);
      }
      for (var one : working) {
        one.get();
      }
    }
  }

  private List<Future<?>> deposit(ExecutorService threads, AtomicBoolean over) {
    List<Future<?>> working = new ArrayList<>();
    for (var client : clients) {
      working.add(threads.submit(() -> client.run(over::get, audit::hear)));
    }
    return working;
  }
}
