package org.mifeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.witness.Cosignatures;
import org.mifeng.ledger.witness.WitnessKey;

class WitnessCommandTest {
  private static final Instant NOW = Instant.parse("2027-06-01T00:00:00Z");

  @TempDir Path folder;
  private final PublishedLog log = new PublishedLog();

  /** The command, running in a thread until it is stopped. */
  private static final class Running implements AutoCloseable {
    final List<WitnessKey> keys = new ArrayList<>();
    final String url;
    private final Thread thread;

    Running(String... args) throws IOException {
      PipedWriter out = new PipedWriter();
      BufferedReader in = new BufferedReader(new PipedReader(out, 1 << 16));
      Surroundings surroundings =
          new Surroundings(
              new PrintWriter(out, true),
              new PrintWriter(new StringWriter()),
              Map.of("LANG", "en"),
              Path.of(""),
              Clock.fixed(NOW, ZoneOffset.UTC),
              false);
      thread = Thread.ofPlatform().start(() -> CommandTree.run(surroundings, args));
      String found = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("Listening on ")) {
          found = line.substring("Listening on ".length());
          break;
        }
        if (line.matches("(sha256|sm3)  .+")) {
          keys.add(WitnessKey.parse(line.substring(line.indexOf(' ')).strip()));
        }
      }
      url = found;
    }

    HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
      return send(HttpRequest.BodyPublishers.ofByteArray(body), "POST", "add-checkpoint");
    }

    HttpResponse<String> send(HttpRequest.BodyPublisher body, String method, String path)
        throws IOException, InterruptedException {
      try (HttpClient http = HttpClient.newHttpClient()) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(url + path)).method(method, body).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
      }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return send(HttpRequest.BodyPublishers.noBody(), "GET", path);
    }

    @Override
    public void close() throws InterruptedException {
      thread.interrupt();
      thread.join();
    }
  }

  private Running start(String... more) throws IOException {
    Path policy = folder.resolve("policy.json");
    Files.write(policy, log.policy().bytes());
    List<String> words =
        new ArrayList<>(List.of("witness", "--listen", "127.0.0.1:0", "--data", data().toString()));
    words.addAll(List.of("--policy", policy.toString()));
    words.addAll(List.of(more));
    return new Running(words.toArray(new String[0]));
  }

  private Path data() {
    return folder.resolve("witness");
  }

  private static String hash(HashSuite suite) {
    String origin = PublishedLog.ORIGIN + (suite == HashSuite.SM3 ? "/sm" : "");
    return Bytes.hex(HashSuite.SHA256.digest(origin.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void cosignsBothTreesOverHttpAndShowsThemToMonitors() throws Exception {
    try (Running witness = start("--name", "market.example/witness", "--ml-dsa")) {
      assertThat(witness.keys).hasSize(3);
      log.fill(5, "entry");
      for (HashSuite suite : HashSuite.values()) {
        HttpResponse<String> answer = witness.post(log.request(suite, 0));
        assertThat(answer.statusCode()).isEqualTo(200);
        Cosignatures found =
            Cosignatures.read(
                Note.parse(log.note(suite) + answer.body()),
                log.signer(suite).verifier(),
                witness.keys.stream().filter(key -> key.suite() == suite).toList());
        assertThat(found.good().values()).containsOnly(NOW);
        assertThat(found.unknown()).isZero();
        HttpResponse<String> shown = witness.get(hash(suite) + "/checkpoint");
        assertThat(Note.parse(shown.body()).text()).isEqualTo(Note.parse(log.note(suite)).text());
      }
    }
  }

  @Test
  void answersASizeOfItsOwnWithItsMediaType() throws Exception {
    try (Running witness = start("--name", "w")) {
      witness.post(log.fill(5, "entry").request(HashSuite.SM3, 0));
      HttpResponse<String> answer = witness.post(log.fill(2, "entry").request(HashSuite.SM3, 0));
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
      assertThat(answer.body()).isEqualTo("5\n");
    }
  }

  @Test
  void answersWhatIsNoCallOfTheProtocol() throws Exception {
    try (Running witness = start("--name", "w")) {
      assertThat(witness.post(new byte[300_000]).statusCode()).isEqualTo(400);
      assertThat(witness.get("add-checkpoint").statusCode()).isEqualTo(405);
      assertThat(witness.get("").statusCode()).isEqualTo(404);
      assertThat(witness.get("0".repeat(64) + "/checkpoint").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void keepsKeyNameAndMemoryAcrossStarts() throws Exception {
    List<WitnessKey> keys;
    try (Running witness = start("--name", "w.example")) {
      keys = witness.keys;
      witness.post(log.fill(5, "entry").request(HashSuite.SHA256, 0));
    }
    assertThat(keys).hasSize(2).allMatch(key -> key.name().equals("w.example"));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data().resolve("witness.key"))))
        .isEqualTo("rw-------");
    try (Running witness = start()) {
      assertThat(witness.keys).isEqualTo(keys);
      assertThat(witness.post(log.request(HashSuite.SHA256, 0)).body()).isEqualTo("5\n");
      PublishedLog fork = log.twin().fill(4, "entry").fill(4, "forged");
      assertThat(witness.post(fork.request(HashSuite.SHA256, 5)).statusCode()).isEqualTo(422);
    }
  }

  @Test
  void saysWhatIsMissingBeforeItStarts() throws IOException {
    Desk desk = new Desk(folder);
    Files.write(desk.policy(), log.policy().bytes());
    assertThat(desk.run("witness", "--data", data())).isEqualTo(64);
    assertThat(desk.err).contains("No log to witness");
    assertThat(desk.run("witness", "--data", data(), "--policy", desk.policy())).isEqualTo(64);
    assertThat(desk.err).contains("name the witness");
    assertThat(desk.run("witness", "--data", data(), "--log", "x", "--name", "w")).isEqualTo(64);
    assertThat(desk.err).contains("Not the public key of a log");
    assertThat(desk.run("witness", "--data", data(), "--listen", "nowhere")).isEqualTo(64);
    assertThat(Files.exists(data().resolve("witness.key"))).isFalse();
  }
}
