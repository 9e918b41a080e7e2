package org.mifeng.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.mifeng.ledger.time.TestAuthority;
import org.mifeng.ledger.time.TestAuthorityServer;
import org.mifeng.ledger.time.TimeRequest;
import org.mifeng.ledger.time.TimeResponse;
import org.mifeng.ledger.time.TimeTokenCheck;

/**
 * Time-stamps: how many the test authority makes in a CPU-second, in memory and over HTTP, beside
 * {@code openssl ts -reply}, one process each; how many a checker judges; and how few the product
 * asks for while it takes deposits.
 */
final class TimeTokens implements Measurement {
  private static final double GOAL_OF_MEMORY = 0.45;
  private static final double GOAL_PER_SECOND = 0.2;
  private static final int REPLIES = 40;
  private static final byte[] DATA =
      "bench.example/evidence/2027\n21\n\n".getBytes(StandardCharsets.UTF_8);

  private final SecureRandom random = new SecureRandom();

  @Override
  public void measure(Bench bench) throws Exception {
    var folder = Files.createDirectories(bench.folder().resolve("time"));
    var openssl = prepareOpenssl(bench, folder);
    for (var round = 0; round < bench.rounds(); round++) {
      var p256 = tokens(bench, TestAuthority.Kind.P256);
      tokens(bench, TestAuthority.Kind.SM2);
      if (openssl) {
        var replies = replies(folder);
        var report = bench.report();
        report.row("tokens by openssl ts -reply (P-256), one process each", "%.0f/s", replies);
        report.row(
            "P-256 tokens of the test authority per CPU-second ÷ openssl ts -reply",
            "%.1f",
            p256 / replies);
      }
    }
    asked(bench);
  }

  private double tokens(Bench bench, TestAuthority.Kind kind) throws Exception {
    var authority = TestAuthority.create(kind, Clock.systemUTC(), random);
    var question = TimeRequest.of(kind.suite(), DATA, random).encoded();
    var inMemory = CpuTime.perSecond(2, () -> authority.answer(question).length);
    var report = bench.report();
    report.row(kind + " tokens per CPU-second, in memory", "%.0f", inMemory);
    var overHttp = overHttp(authority, question);
    report.row(kind + " tokens per CPU-second of server and client, over HTTP", "%.0f", overHttp);
    report.row(
        Target.atLeast("T1", GOAL_OF_MEMORY),
        kind + " tokens over HTTP ÷ in memory, per CPU-second",
        "%.2f",
        overHttp / inMemory);
    var token = authority.stamp(DATA);
    var trusted = List.of(authority.trusted());
    var judged =
        CpuTime.perSecond(
            2,
            () -> {
              var verdict =
                  TimeTokenCheck.check(
                      token, TimeTokenCheck.Expectation.of(DATA), trusted, (name, at) -> true);
              if (!verdict.isGood()) {
                throw new IllegalStateException("a token just made is not good");
              }
              return 1;
            });
    report.row(kind + " tokens judged per CPU-second", "%.0f", judged);
    return inMemory;
  }

  /** All processor time of this process, which is both sides, while one client asks. */
  private static double overHttp(TestAuthority authority, byte[] question) throws Exception {
    try (var server = TestAuthorityServer.start(authority, 0);
        var connection = new Connection(server.address().getPort())) {
      askFor(connection, question, 6); // both sides are compiled meanwhile
      return askFor(connection, question, 3);
    }
  }

  private static double askFor(Connection connection, byte[] question, double seconds)
      throws IOException {
    var before = ProcessTree.cpuSeconds(ProcessHandle.current());
    var count = 0;
    double spent;
    do {
      for (var i = 0; i < 100; i++) {
        var answer = connection.post("/tsa", "none", question);
        if (TimeResponse.parse(answer.body()).token() == null) {
          throw new IllegalStateException("a test authority refused");
        }
        count++;
      }
      spent = ProcessTree.cpuSeconds(ProcessHandle.current()) - before;
    } while (spent < seconds);
    return count / spent;
  }

  private boolean prepareOpenssl(Bench bench, Path folder) throws Exception {
    Files.writeString(
        folder.resolve("openssl.cnf"),
        """
        [stamper]
        extendedKeyUsage = critical,timeStamping
        [one]
        serial = serial
        default_policy = 1.2.3.4.1
        digests = sha256
        signer_digest = sha256
        ess_cert_id_alg = sha256
        """);
    Files.writeString(folder.resolve("serial"), "01\n");
    Files.write(
        folder.resolve("question.tsq"),
        TimeRequest.of(TestAuthority.Kind.P256.suite(), DATA, random).encoded());
    try {
      run(
          folder,
          "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem"
              + " -out certificate.pem -subj /CN=bench -days 2 -config openssl.cnf"
              + " -extensions stamper");
      return true;
    } catch (IOException e) {
      bench.report().note("openssl ts -reply was not run: " + e.getMessage());
      return false;
    }
  }

  private static double replies(Path folder) throws Exception {
    var begun = System.nanoTime();
    for (var i = 0; i < REPLIES; i++) {
      run(
          folder,
          "openssl ts -reply -config openssl.cnf -section one -queryfile question.tsq"
              + " -signer certificate.pem -inkey key.pem -out answer.tsr");
    }
    return REPLIES / ((System.nanoTime() - begun) / 1e9);
  }

  private static void run(Path folder, String command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command.split(" "))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said.lines().findFirst().orElse("no answer"));
    }
  }

  /** The demonstration stamps by its built-in authorities: what deposits make it ask for. */
  private static void asked(Bench bench) throws Exception {
    var platform = bench.platform();
    var database = Database.of(platform.data());
    var deposits = new Deposits(platform.token("enterprise"), System.nanoTime());
    var report = bench.report();
    for (var round = 0; round < bench.rounds(); round++) {
      var tokensBefore = database.number("select count(*) from evidence.time_token");
      var entriesBefore = database.number("select sum(size) from evidence.log_state");
      var begun = System.nanoTime();
      ClosedLoop.run(platform.port(), 64, bench.point().multipliedBy(6), deposits.single());
      var seconds = (System.nanoTime() - begun) / 1e9;
      var tokens = database.number("select count(*) from evidence.time_token") - tokensBefore;
      var entries = database.number("select sum(size) from evidence.log_state") - entriesBefore;
      report.row(
          Target.atMost("T2", GOAL_PER_SECOND),
          "time-stamps asked for per second and suite, 64 clients depositing",
          "%.2f/s",
          tokens / 2.0 / seconds);
      report.row("deposits per time-stamp of a suite", "%.0f", entries / Math.max(1, tokens / 2.0));
    }
  }
}
