package org.mifeng.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets a headless Chromium digest a file with the worker of the product's own pages and say how
 * long it took.
 */
final class BrowserDigests {
  private static final int MEBIBYTES = 128;
  private static final List<Path> BROWSERS =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
  private static final String PAGE =
      """
      <!doctype html><title>digests</title>
      <script type="module">
        const worker = new Worker('/static/js/digest-worker.js');
        const chunk = crypto.getRandomValues(new Uint8Array(65536));
        const digest = (mebibytes) => new Promise((resolve, reject) => {
          worker.onmessage = ({ data }) => {
            if (data.sha256) { resolve(); } else if (!('read' in data)) { reject(JSON.stringify(data)); }
          };
          worker.onerror = (event) => reject(event.message);
          worker.postMessage({ id: mebibytes, file: new File(Array(mebibytes * 16).fill(chunk), 'f') });
        });
        try {
          await digest(16);
          const start = performance.now();
          await digest(%d);
          await fetch('/seen', { method: 'POST', body: String(performance.now() - start) });
        } catch (error) {
          await fetch('/seen', { method: 'POST', body: 'failed: ' + error });
        }
      </script>
      """;

  private final Path files;
  private final CompletableFuture<String> seen = new CompletableFuture<>();

  private BrowserDigests(Path files) {
    this.files = files;
  }

  /** Empty when there is no Chromium. */
  static OptionalDouble mebibytesPerSecond(Bench bench) throws Exception {
    var browser = BROWSERS.stream().filter(Files::isExecutable).findFirst();
    if (browser.isEmpty()) {
      return OptionalDouble.empty();
    }
    var files = bench.root().resolve("platform/src/main/resources");
    return OptionalDouble.of(new BrowserDigests(files).run(browser.get(), bench.folder()));
  }

  private double run(Path browser, Path folder) throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    var profile = Files.createTempDirectory(folder, "browser");
    var process =
        new ProcessBuilder(
                browser.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile,
                "http://127.0.0.1:" + server.getAddress().getPort() + "/")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("browser.log").toFile())
            .start();
    try {
      var millis = seen.get(120, TimeUnit.SECONDS);
      if (millis.startsWith("failed")) {
        throw new IOException("the browser said: " + millis);
      }
      return MEBIBYTES * 1000 / Double.parseDouble(millis);
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor();
      server.stop(0);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      if (path.equals("/seen")) {
        seen.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      }
      var body = body(path);
      if (body == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange
          .getResponseHeaders()
          .set("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private byte @Nullable [] body(String path) throws IOException {
    if (path.equals("/") || path.equals("/seen")) {
      return PAGE.formatted(MEBIBYTES).getBytes(StandardCharsets.UTF_8);
    }
    var file = files.resolve(path.substring(1)).normalize();
    return file.startsWith(files.resolve("static")) && Files.isRegularFile(file)
        ? Files.readAllBytes(file)
        : null;
  }
}
