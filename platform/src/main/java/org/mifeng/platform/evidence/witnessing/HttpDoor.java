package org.mifeng.platform.evidence.witnessing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** To a witness over HTTP. Follows no redirect and reads no more than cosignatures need. */
final class HttpDoor implements WitnessDoor {
  /** Some cosignatures of ML-DSA-44 fit in. */
  private static final int MAX_ANSWER = 1 << 16;

  private final HttpClient http;
  private final URI add;
  private final Duration timeout;

  HttpDoor(HttpClient http, String url, Duration timeout) {
    this.http = http;
    this.add = URI.create(url.endsWith("/") ? url : url + "/").resolve("add-checkpoint");
    this.timeout = timeout;
    if (add.getHost() == null) {
      throw new IllegalArgumentException("not the address of a witness: " + url);
    }
  }

  /** One client for all witnesses; connections stay open between checkpoints. */
  static HttpClient client(Duration timeout) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(timeout)
        .build();
  }

  @Override
  public Reply add(byte[] request) throws IOException, InterruptedException {
    var call =
        HttpRequest.newBuilder(add)
            .timeout(timeout)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
            .build();
    var limited =
        HttpResponse.BodyHandlers.limiting(
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), MAX_ANSWER);
    var answer = http.sendAsync(call, limited);
    try {
      // The client's own limit ends with the headers; this one is for all of the answer.
      var response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply(response.statusCode(), response.body());
    } catch (TimeoutException e) {
      throw new IOException("no answer in time", e);
    } catch (ExecutionException e) {
      throw new IOException("no answer", e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public String address() {
    return add.resolve(".").toString();
  }
}
