package org.mifeng.platform.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.fsck.Fsck;
import org.mifeng.ledger.storage.FileStorage;

/**
 * Clients deposit while the platform, its database, or parts of either are killed; after each
 * recovery every promise given is looked at again. {@code mifeng.crash.rounds} and {@code
 * mifeng.crash.seed} search longer and elsewhere.
 */
class CrashTest {
  private static final int ROUNDS = Integer.getInteger("mifeng.crash.rounds", 5);
  private static final long SEED = Long.getLong("mifeng.crash.seed", 2027);
  private static final int CLIENTS = 8;

  /** Ways to fail, the cheap ones first. */
  private enum Blow {
    BACKEND,
    POSTMASTER,
    POSTMASTER_AGAIN_WHILE_RECOVERING,
    SECOND_WRITER,
    JAVA,
    JAVA_AND_POSTMASTER,
    JAVA_AGAIN_WHILE_STARTING;

    boolean endsJava() {
      return switch (this) {
        case JAVA, JAVA_AND_POSTMASTER, JAVA_AGAIN_WHILE_STARTING -> true;
        case BACKEND, POSTMASTER, POSTMASTER_AGAIN_WHILE_RECOVERING, SECOND_WRITER -> false;
      };
    }
  }

  @TempDir Path folder;
  private final Random random = new Random(SEED);

  /** From today to a day far from new year, when the log would change. */
  private final Duration summer =
      Duration.between(Instant.now(), Instant.parse("2027-06-01T08:00:00Z"));

  private final Map<Blow, List<Long>> recoveries = new EnumMap<>(Blow.class);

  @Test
  void noAcknowledgedDepositIsLostOrChangedByAnyCrash() throws Exception {
    try (var platform = new CrashedPlatform(folder)) {
      platform.start(summer);
      platform.awaitServing();
      var audit = new CrashAudit(platform, SEED);
      var clients = new ArrayList<PatientClient>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(new PatientClient(platform, "client-" + i, SEED + i));
      }
      var blows = blows();
      for (var blow : blows) {
        round(platform, audit, clients, blow);
        assertThat(audit.complaints()).as("seed %d, after %s", SEED, blow).isEmpty();
      }
      audit.checkNothingIsLeftOver();
      audit.checkAllAgain();
      exportIsWhole(platform, audit);
      System.out.printf(
          "crash suite: seed %d, %d rounds, %d receipts checked, log of %d entries; milliseconds from the database being ready to the first acknowledged deposit: %s%n",
          SEED, blows.size(), audit.receipts(), audit.size(), recoveries);
      assertThat(audit.complaints()).as("seed %d", SEED).isEmpty();
    }
  }

  /** Each way once before any comes again; five rounds hold one start of the process. */
  private List<Blow> blows() {
    List<Blow> blows = new ArrayList<>();
    if (ROUNDS <= 5) {
      blows.addAll(
          List.of(
              Blow.BACKEND,
              Blow.POSTMASTER,
              Blow.SECOND_WRITER,
              Blow.POSTMASTER_AGAIN_WHILE_RECOVERING,
              random.nextBoolean() ? Blow.JAVA : Blow.JAVA_AND_POSTMASTER));
    }
    while (blows.size() < ROUNDS) {
      var next = new ArrayList<>(List.of(Blow.values()));
      Collections.shuffle(next, random);
      blows.addAll(next);
    }
    return blows.subList(0, ROUNDS);
  }

  private void round(
      CrashedPlatform platform, CrashAudit audit, List<PatientClient> clients, Blow blow)
      throws Exception {
    var over = new AtomicBoolean();
    var struckAt = new AtomicLong(Long.MAX_VALUE);
    var firstAnswer = new AtomicLong();
    int before = audit.receipts();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> working = new ArrayList<>();
      for (var client : clients) {
        working.add(
            threads.submit(
                () ->
                    client.run(
                        over::get,
                        answer -> {
                          audit.hear(answer);
                          if (System.nanoTime() > struckAt.get()) {
                            firstAnswer.compareAndSet(0, System.nanoTime());
                          }
                        })));
      }
      var reading =
          threads.submit(
              () -> {
                exportIsConsistent(platform, audit, over);
                return true;
              });
      try {
        CrashedPlatform.await("deposits are made", () -> audit.receipts() > before + 20 * CLIENTS);
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(400)).toNanos());
        strike(platform, blow);
        long ready = awaitDatabase(platform);
        struckAt.set(ready);
        platform.awaitOfIt(
            "deposits go on after " + blow,
            () -> {
              platform.keepStarting();
              working.forEach(CrashTest::requireNoFailure);
              return firstAnswer.get() > 0;
            });
        recoveries
            .computeIfAbsent(blow, b -> new ArrayList<>())
            .add(Duration.ofNanos(firstAnswer.get() - ready).toMillis());
      } finally {
        over.set(true);
      }
      for (var one : working) {
        one.get();
      }
      reading.get();
      for (var client : clients) {
        client.settle(audit::hear);
      }
    }
    audit.check();
  }

  /** A client that was told what nobody may be told ends the round at once, with its reason. */
  private static void requireNoFailure(Future<?> client) {
    if (client.state() == Future.State.FAILED) {
      throw new AssertionError("a client gave up", client.exceptionNow());
    }
  }

  private long awaitDatabase(CrashedPlatform platform) {
    CrashedPlatform.await(
        "the database is ready",
        () -> {
          platform.keepStarting();
          return platform.isDatabaseReady();
        });
    return System.nanoTime();
  }

  private void strike(CrashedPlatform platform, Blow blow) throws Exception {
    switch (blow) {
      case BACKEND -> platform.killBackend(random);
      case POSTMASTER -> platform.killPostmaster();
      case POSTMASTER_AGAIN_WHILE_RECOVERING -> {
        for (int i = 0; i < 3; i++) {
          var old = platform.postmaster().map(ProcessHandle::pid).orElse(0L);
          platform.killPostmaster();
          CrashedPlatform.await(
              "another postmaster is there",
              () -> platform.postmaster().filter(found -> found.pid() != old).isPresent());
          LockSupport.parkNanos(Duration.ofMillis(random.nextInt(60)).toNanos());
        }
      }
      case SECOND_WRITER ->
          // What a node does that believes the turn is free.
          platform.sql("mifeng_app", "update evidence.log_state set epoch = epoch + 1");
      case JAVA -> platform.killJava();
      case JAVA_AND_POSTMASTER -> {
        platform.killPostmaster();
        platform.killJava();
      }
      case JAVA_AGAIN_WHILE_STARTING -> {
        platform.killJava();
        platform.start(clock());
        LockSupport.parkNanos(Duration.ofMillis(500 + random.nextInt(6_000)).toNanos());
        platform.killJava();
      }
    }
    if (blow.endsJava()) {
      platform.start(clock());
    }
  }

  /** A restart may find the clock an hour back or a day ahead. */
  private Duration clock() {
    var jump = List.of(Duration.ZERO, Duration.ofHours(-1), Duration.ofDays(1));
    return summer.plus(jump.get(random.nextInt(jump.size())));
  }

  /** The public files, read while they are written and while their writer is killed. */
  private void exportIsConsistent(CrashedPlatform platform, CrashAudit audit, AtomicBoolean over)
      throws IOException {
    while (!over.get() && !audit.logName().isEmpty()) {
      var export = platform.data().resolve("log").resolve(audit.logName());
      if (Files.exists(export.resolve("sm3/checkpoint"))) {
        var report = Fsck.run(new FileStorage(export), audit.policies(), done -> {});
        if (!report.isWhole()) {
          audit.complain("the export being written: " + report.differences());
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static void exportIsWhole(CrashedPlatform platform, CrashAudit audit) throws Exception {
    var export = new FileStorage(platform.data().resolve("log").resolve(audit.logName()));
    var report = Fsck.run(export, audit.policies(), done -> {});
    for (int i = 0; i < 600 && report.leaves() < audit.size(); i++) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      report = Fsck.run(export, audit.policies(), done -> {});
    }
    assertThat(report.leaves()).isEqualTo(audit.size());
    assertThat(report.differences()).isEmpty();
  }
}
