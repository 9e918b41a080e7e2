package org.mifeng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.Upgrade;
import org.mifeng.ledger.receipt.UpgradeForm;
import org.mifeng.ledger.trust.TrustPolicy;

/**
 * The platform's API, seen from the command line. Follows no redirect, so that a token reaches only
 * the server it was meant for; sends again what was refused for want of time, which is safe because
 * each request carries an idempotency key.
 */
final class Server {
  private static final int MAX_ANSWER = 64 << 20;
  private static final int MAX_ATTEMPTS = 8;
  private static final long MAX_WAIT_SECONDS = 60;

  private final URI base;
  private final String token;
  private final Surroundings surroundings;
  private final Words words;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Server(URI base, String token, boolean plainHttp, Surroundings surroundings, Words words) {
    this.base = requireSafe(base, plainHttp);
    this.token = token;
    this.surroundings = surroundings;
    this.words = words;
  }

  /** A token in clear text is anybody's: without TLS only this very machine will do. */
  private static URI requireSafe(URI base, boolean plainHttp) {
    String scheme = base.getScheme();
    String host = base.getHost();
    if (host == null || !("https".equals(scheme) || "http".equals(scheme))) {
      throw new Complaint(ExitCode.USAGE, "error.server-url", base);
    }
    if ("http".equals(scheme) && !plainHttp && !isLoopback(host)) {
      throw new Complaint(ExitCode.USAGE, "error.plain-http", base);
    }
    String text = base.toString();
    return URI.create(text.endsWith("/") ? text : text + "/");
  }

  private static boolean isLoopback(String host) {
    boolean literal = host.equals("localhost") || host.matches("127(\\.[0-9]{1,3}){3}|\\[::1]");
    try {
      return literal && InetAddress.getByName(host).isLoopbackAddress();
    } catch (IOException e) {
      return false;
    }
  }

  /** The trust policy the server publishes. */
  TrustPolicy policy() throws IOException, InterruptedException {
    HttpRequest request = request("api/v1/log").GET().build();
    byte[] answer = send(request, 200);
    try {
      return TrustPolicy.parse(answer);
    } catch (MalformedException e) {
      throw new Complaint(ExitCode.FAILED, "error.policy-malformed", base, e.rule());
    }
  }

  /** Deposits; the answer is what the server says, unread. */
  byte[] deposit(byte[] body, String idempotencyKey) throws IOException, InterruptedException {
    HttpRequest request =
        request("api/v1/deposits")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return send(request, 201);
  }

  /** A figure's file, or its rows, as far as the token's owner reaches; unread. */
  byte[] figure(String path) throws IOException, InterruptedException {
    HttpRequest request =
        request("api/v1/figures/" + path).header("Authorization", "Bearer " + token).GET().build();
    return send(request, 200);
  }

  /**
   * What lifts a receipt today.
   *
   * @param level as far as the server knows
   * @param upgrades not yet checked
   */
  record Upgraded(long level, List<Upgrade> upgrades) {}

  /** Asks what lifts a receipt; the year is the last part of its log's origin. */
  Upgraded upgrades(Receipt receipt) throws IOException, InterruptedException {
    String origin = receipt.proofs().originC2sp();
    String year = origin.substring(origin.lastIndexOf('/') + 1);
    if (!year.matches("[0-9A-Za-z.-]{1,64}")) {
      throw UpgradeCommand.unreadable(new MalformedException("the log has no year"));
    }
    String path = "api/v1/log/" + year + "/upgrades?index=" + receipt.entry().index();
    byte[] answer = send(request(path).GET().build(), 200);
    try {
      Json.Obj json = JsonReader.read(answer, Receipt.MAX_BYTES).asObject();
      return new Upgraded(
          json.count("level"),
          json.list("upgrades", Upgrade.MOST, item -> UpgradeForm.read(item.asObject())));
    } catch (MalformedException e) {
      throw UpgradeCommand.unreadable(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(Duration.ofSeconds(120))
        .header("Accept", "application/json, application/problem+json");
  }

  private byte[] send(HttpRequest request, int expected) throws IOException, InterruptedException {
    long waited = 0;
    for (int attempt = 1; ; attempt++) {
      long wait;
      try {
        HttpResponse<InputStream> response =
            http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        byte[] body;
        try (InputStream in = response.body()) {
          body = in.readNBytes(MAX_ANSWER);
        }
        int status = response.statusCode();
        if (status == expected || status == 200) {
          return body;
        }
        boolean busy = status == 503 || status == 429;
        if (!busy) {
          throw refusal(status, body);
        }
        wait = retryAfter(response, attempt);
      } catch (IOException e) {
        wait = 1L << attempt;
        if (attempt >= 4) {
          throw new Complaint(
              ExitCode.UNAVAILABLE, "error.unreachable", base, e.getClass().getSimpleName());
        }
      }
      waited += wait;
      if (attempt == MAX_ATTEMPTS || waited > 5 * MAX_WAIT_SECONDS) {
        throw new Complaint(ExitCode.UNAVAILABLE, "error.busy", base);
      }
      surroundings.err().println(words.text("seal.waiting", wait));
      Thread.sleep(Duration.ofSeconds(wait));
    }
  }

  private static long retryAfter(HttpResponse<?> response, int attempt) {
    String asked = response.headers().firstValue("Retry-After").orElse("");
    long seconds = asked.matches("[0-9]{1,5}") ? Long.parseLong(asked) : 1L << Math.min(attempt, 5);
    return Math.clamp(seconds, 1, MAX_WAIT_SECONDS);
  }

  private Complaint refusal(int status, byte[] body) {
    if (status == 401) {
      return new Complaint(ExitCode.FORBIDDEN, "error.token", base);
    }
    if (status == 403) {
      return new Complaint(ExitCode.FORBIDDEN, "error.forbidden", base);
    }
    if (status >= 300 && status < 400) {
      return new Complaint(ExitCode.USAGE, "error.redirect", base);
    }
    String code = null;
    String detail = null;
    try {
      Json.Obj problem = JsonReader.read(body, 1 << 16).asObject();
      code = printable(problem.findText("code"));
      String found = problem.findText("detail");
      detail = printable(found == null ? problem.findText("title") : found);
    } catch (MalformedException e) {
      // Not a problem document: the status must do.
    }
    return new Complaint(
        ExitCode.FAILED,
        "error.refused",
        Integer.toString(status),
        code == null ? "-" : code,
        detail == null ? "" : detail);
  }

  /** A server's text may not steer the terminal. */
  private static @Nullable String printable(@Nullable String text) {
    return text == null ? null : text.replaceAll("\\p{Cntrl}", " ");
  }
}
