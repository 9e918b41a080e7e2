package org.mifeng.platform.crash;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.JsonReader;

/**
 * Somebody who deposits one request after the other and sends each, with its key, until it is
 * answered: across any number of crashes.
 */
final class PatientClient {
  /**
   * A request and what its sender knows about it.
   *
   * @param files one or, for a batch, many
   */
  record Request(String key, List<Digests> files, String body) {}

  /** An answered request: what the platform is held to from now on. */
  record Acknowledged(Request request, List<byte[]> receipts) {}

  /** Hears of each answer at once. */
  interface Listener {
    void heard(Acknowledged answer);
  }

  private static final int BATCH = 40;
  private static final long PAUSE = Duration.ofMillis(25).toNanos();

  private final CrashedPlatform platform;
  private final String name;
  private final Random random;
  private int count;
  private @Nullable Request open;

  PatientClient(CrashedPlatform platform, String name, long seed) {
    this.platform = platform;
    this.name = name;
    this.random = new Random(seed);
  }

  /** Deposits until told to stop, which may leave a request open. */
  void run(BooleanSupplier stop, Listener listener) {
    while (!stop.getAsBoolean()) {
      var request = open == null ? next() : open;
      open = request;
      attempt(request, listener);
    }
  }

  /** Sends the open request until it is answered. */
  void settle(Listener listener) {
    CrashedPlatform.await(
        name + " is answered",
        () -> {
          if (open != null) {
            attempt(open, listener);
          }
          return open == null;
        });
  }

  private Request next() {
    int files = random.nextInt(6) == 0 ? 1 + random.nextInt(BATCH) : 0;
    var key = name + "-" + count++;
    var digests =
        IntStream.range(0, Math.max(1, files))
            .mapToObj(i -> Digests.of((key + "/" + i).getBytes(StandardCharsets.UTF_8)))
            .toList();
    var deposits = digests.stream().map(PatientClient::json).collect(Collectors.joining(","));
    return new Request(key, digests, files == 0 ? deposits : "{\"deposits\":[" + deposits + "]}");
  }

  private static String json(Digests file) {
    return "{\"digests\":{\"sha256\":\"%s\",\"sm3\":\"%s\"},\"size\":%d}"
        .formatted(Bytes.hex(file.sha256()), Bytes.hex(file.sm3()), file.size());
  }

  private void attempt(Request request, Listener listener) {
    try {
      var answer =
          platform.send(
              platform
                  .request("/api/v1/deposits")
                  .header("Idempotency-Key", request.key())
                  .POST(BodyPublishers.ofString(request.body())));
      switch (answer.statusCode()) {
        case 201 -> {
          open = null;
          listener.heard(new Acknowledged(request, receipts(answer.body())));
        }
        case 429, 500, 503 -> LockSupport.parkNanos(PAUSE);
        default ->
            throw new AssertionError(
                answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
      }
    } catch (IOException down) {
      LockSupport.parkNanos(PAUSE);
    }
  }

  private static List<byte[]> receipts(byte[] body) {
    var answer = JsonReader.read(body, 1 << 26).asObject();
    return answer.find("receipts") == null
        ? List.of(body)
        : answer.array("receipts").stream().map(Jcs::write).toList();
  }
}
