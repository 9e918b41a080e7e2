package org.mifeng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.mifeng.ledger.storage.LedgerStorage;

/** The public files of a log on a web server; only to read. */
final class HttpStorage implements LedgerStorage, AutoCloseable {
  private static final int MAX_BYTES = 1 << 22;

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  HttpStorage(URI base) {
    String text = base.toString();
    this.base = URI.create(text.endsWith("/") ? text : text + "/");
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(name)).timeout(Duration.ofSeconds(60)).build();
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        byte[] body = in.readNBytes(MAX_BYTES + 1);
        if (response.statusCode() == 404) {
          return Optional.empty();
        }
        if (response.statusCode() != 200 || body.length > MAX_BYTES) {
          throw new IOException("HTTP " + response.statusCode() + " for " + name);
        }
        return Optional.of(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", e);
    }
  }

  @Override
  public void write(String name, byte[] content) {
    throw new UnsupportedOperationException("another's log is only read");
  }

  @Override
  public void close() {
    http.close();
  }
}
