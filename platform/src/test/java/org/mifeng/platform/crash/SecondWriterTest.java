package org.mifeng.platform.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.platform.database.DataFolder;
import org.mifeng.platform.evidence.Writing;
import org.mifeng.platform.testing.PlatformTest;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;

/** Two nodes on one database, and the one that writes is killed while it does. */
@PlatformTest
class SecondWriterTest {
  private static final int CLIENTS = 6;

  @Autowired private DataFolder data;
  @Autowired private HikariDataSource pool;
  @Autowired private Writing writing;

  @Autowired
  @Qualifier("org.mifeng.platform.evidence.Sequencer")
  private SmartLifecycle writer;

  @LocalServerPort private int port;
  @TempDir private Path folder;

  @Test
  void theNodeThatStoodByGoesOnAndNothingAcknowledgedIsLost() throws Exception {
    writer.stop();
    try (var other = new CrashedPlatform(folder, data.path(), external())) {
      other.start(Duration.ZERO);
      other.awaitServing();
      writer.start();
      assertThat(writing.isHere()).as("the other node has the turn").isFalse();
      var audit = new CrashAudit(other, 3);
      List<PatientClient> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(new PatientClient(other, "node-" + ProcessHandle.current().pid() + "-" + i, i));
      }
      var over = new AtomicBoolean();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> working = new ArrayList<>();
        for (var client : clients) {
          working.add(threads.submit(() -> client.run(over::get, audit::hear)));
        }
        try {
          CrashedPlatform.await("deposits are made", () -> audit.receipts() > 40 * CLIENTS);
          other.killJava();
          other.askAt(port);
          int before = audit.receipts();
          CrashedPlatform.await("deposits go on", () -> audit.receipts() > before + 20 * CLIENTS);
        } finally {
          over.set(true);
        }
        for (var one : working) {
          one.get();
        }
      }
      for (var client : clients) {
        client.settle(audit::hear);
      }
      audit.check();

      assertThat(writing.isHere()).isTrue();
      assertThat(audit.complaints()).isEmpty();
    } finally {
      if (!writer.isRunning()) {
        writer.start();
      }
      CrashedPlatform.await("the shared platform writes again", writing::isHere);
    }
  }

  private List<String> external() throws IOException {
    var passwords = new Properties();
    var file = data.path().resolve("database-passwords.properties");
    try (var reader = Files.newBufferedReader(file)) {
      passwords.load(reader);
    }
    return List.of(
        "--mifeng.database.embedded=false",
        "--mifeng.database.owner-username=mifeng_owner",
        "--mifeng.database.owner-password=" + passwords.getProperty("mifeng_owner"),
        "--spring.datasource.url=" + ((PGSimpleDataSource) pool.getDataSource()).getUrl(),
        "--spring.datasource.username=mifeng_app",
        "--spring.datasource.password=" + passwords.getProperty("mifeng_app"));
  }
}
