package org.mifeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.merkle.HashSuite;

class MonitorTest {
  @TempDir Path folder;
  private Desk desk = new Desk(Path.of(""));
  private Path files = Path.of("");
  private final PublishedLog log = new PublishedLog();

  @BeforeEach
  void publish() throws IOException {
    desk = new Desk(folder);
    files = folder.resolve("log");
    log.fill(300, "entry").publish(files);
    Files.write(desk.policy(), log.policy().bytes());
  }

  private int look(Object... more) {
    List<Object> words =
        new ArrayList<>(
            List.of("monitor", files, "--state", folder.resolve("state"), "--once", "--policy"));
    words.add(desk.policy());
    words.addAll(List.of(more));
    return desk.run(words.toArray());
  }

  @Test
  void followsALogAsItGrows() throws IOException {
    assertThat(look()).isZero();
    assertThat(desk.out).contains("All well: 300 entries of the SHA-256 tree and 300");
    assertThat(look()).isZero();
    log.fill(800, "entry").publish(files);
    assertThat(look()).isZero();
    assertThat(desk.out).contains("1100 entries of the SHA-256 tree and 1100");
  }

  @Test
  void followsALogOnAWebServer() throws IOException {
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            files.toAbsolutePath(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    Object[] words = {
      "monitor", address, "--state", folder.resolve("state"), "--once", "--policy", desk.policy()
    };
    try {
      assertThat(desk.run(words)).isZero();
      log.fill(7, "entry").publish(files);
      assertThat(desk.run(words)).isZero();
      assertThat(desk.out).contains("307 entries");
    } finally {
      server.stop(0);
    }
    assertThat(desk.run(words)).isEqualTo(69);
    assertThat(desk.err).contains("Cannot read " + address);
  }

  @Test
  void aForkOfTheSameSizeIsProvenByTwoCheckpoints() throws IOException {
    look();
    log.twin().fill(299, "entry").fill(1, "forged").publish(files);
    assertThat(look()).isEqualTo(10);
    assertThat(desk.err).contains("ALARM: The log is forked").contains("sha256, 300 / 300");
    try (Stream<Path> proofs = Files.list(folder.resolve("state"))) {
      Path proof =
          proofs.filter(file -> file.toString().contains("FORK-sha256")).findFirst().orElseThrow();
      assertThat(Files.readString(proof)).contains(log.note(suite()).lines().toList().get(2));
    }
    // What was seen before is not forgotten for the forged one.
    log.fill(1, "entry").publish(files);
    assertThat(look()).isZero();
  }

  private static HashSuite suite() {
    return HashSuite.SHA256;
  }

  @Test
  void aForkThatGrewIsFoundByComputingTheTreeAnew() throws IOException {
    look();
    log.twin().fill(299, "entry").fill(1, "forged").fill(50, "entry").publish(files);
    assertThat(look()).isEqualTo(10);
    assertThat(desk.err).contains("sha256, 300 / 350").contains("sm3, 300 / 350");
    assertThat(look()).isEqualTo(10);
  }

  @Test
  void aRollbackIsNotAGap() throws IOException {
    look();
    log.twin().fill(290, "entry").publish(files);
    assertThat(look()).isEqualTo(11);
    assertThat(desk.err).contains("The log was rolled back").contains("300 / 290");
  }

  @Test
  void aMissingFileIsNamedAndFoundAgainLater() throws IOException {
    look();
    log.fill(300, "entry").publish(files);
    Path tile = files.resolve("sm3/tile/0/001");
    byte[] kept = Files.readAllBytes(tile);
    Files.delete(tile);
    assertThat(look()).isEqualTo(12);
    assertThat(desk.err).contains("missing (sm3, sm3/tile/0/001)");
    assertThat(desk.out).contains("SHA-256 tree is good up to 600").contains("SM3 tree up to 300");
    Files.write(tile, kept);
    assertThat(look()).isZero();
  }

  @Test
  void missingEntriesAreAGapInBothTrees() throws IOException {
    look();
    log.fill(300, "entry").publish(files);
    Files.delete(files.resolve("tile/entries/001"));
    assertThat(look()).isEqualTo(12);
    assertThat(desk.err).contains("(sha256, tile/entries/001)").contains("(sm3, tile/entries/001)");
  }

  @Test
  void aChangedTileOrEntryIsDamageAndNotAFork() throws IOException {
    Path tile = files.resolve("tile/1/000.p/1");
    byte[] kept = Files.readAllBytes(tile);
    Files.write(tile, new byte[kept.length]);
    assertThat(look()).isEqualTo(14);
    assertThat(desk.err).contains("do not fit the checkpoint (sha256, tile/1/000.p/1)");
    Files.write(tile, kept);
    Path entries = files.resolve("tile/entries/000");
    byte[] bytes = Files.readAllBytes(entries);
    bytes[5] ^= 1;
    Files.write(entries, bytes);
    assertThat(look()).isEqualTo(14);
    assertThat(desk.err).contains("tile/0/000").doesNotContain("forked");
  }

  @Test
  void aLogWithoutAnythingNewIsStaleAfterAWhile() {
    assertThat(look()).isZero();
    desk.later(7200);
    assertThat(look("--stale", 7000)).isEqualTo(13);
    assertThat(desk.err).contains("nothing new for long");
    assertThat(look()).isZero();
  }

  @Test
  void aCheckpointOfAnotherKeyIsRefused() throws IOException {
    new PublishedLog().fill(300, "entry").publish(files);
    assertThat(look()).isEqualTo(1);
    assertThat(desk.err).contains("not signed by a trusted key");
  }

  @Test
  void anUnknownLogIsInconclusive() throws IOException {
    assertThat(desk.run("monitor", files, "--state", folder.resolve("state"), "--once"))
        .isEqualTo(2);
    assertThat(desk.err).contains("No trust policy knows log " + PublishedLog.ORIGIN);
  }

  @Test
  void saysItInChineseToo() throws IOException {
    look();
    log.twin().fill(1, "entry").publish(files);
    assertThat(look("--lang", "zh")).isEqualTo(11);
    assertThat(desk.err).contains("告警：账本回退");
  }

  @Test
  void aDamagedMemoryIsNotOverwritten() throws IOException {
    look();
    Path seen = folder.resolve("state/seen.json");
    Files.writeString(seen, "{}");
    assertThat(look()).isEqualTo(74);
    assertThat(Files.readString(seen)).isEqualTo("{}");
  }
}
