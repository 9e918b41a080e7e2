package org.mifeng.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.witness.AddCheckpoint;
import org.mifeng.ledger.witness.Witness;
import org.mifeng.ledger.witness.WitnessAnswer;

/**
 * A witness on HTTP: {@code POST /add-checkpoint} for logs, {@code GET /<SHA-256 of the
 * origin>/checkpoint} for monitors. Public so that the platform's tests and measurements can talk
 * to the very same thing that a department runs.
 */
public final class WitnessServer implements AutoCloseable {
  private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final int BACKLOG = 128;

  private final Witness witness;
  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private WitnessServer(Witness witness, HttpServer http) {
    this.witness = witness;
    this.http = http;
  }

  /**
   * Begins to listen.
   *
   * @param address port 0 for any that is free
   */
  public static WitnessServer start(Witness witness, InetSocketAddress address) throws IOException {
    // Read once, before the first server: answers leave at once, and nobody holds a connection
    // long.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
    System.setProperty("sun.net.httpserver.maxRspTime", "30");
    System.setProperty("jdk.httpserver.maxConnections", "1024");
    WitnessServer server = new WitnessServer(witness, HttpServer.create(address, BACKLOG));
    server.http.createContext("/", server::answer);
    server.http.setExecutor(server.threads);
    server.http.start();
    return server;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return http.getAddress();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Matcher checkpoint = CHECKPOINT.matcher(path);
      if (path.equals("/add-checkpoint")) {
        add(exchange);
      } else if (checkpoint.matches()) {
        show(exchange, checkpoint.group(1));
      } else {
        send(exchange, 404, TEXT, "nothing here\n");
      }
    }
  }

  private void add(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      send(exchange, 405, TEXT, "checkpoints are posted\n");
      return;
    }
    byte[] request;
    try (InputStream in = exchange.getRequestBody()) {
      request = in.readNBytes(AddCheckpoint.MAX_BYTES + 1);
    }
    WitnessAnswer answer = witness.add(request);
    send(exchange, answer.verdict().status(), answer.contentType(), answer.body());
  }

  private void show(HttpExchange exchange, String originHash) throws IOException {
    if (!exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().set("Allow", "GET");
      send(exchange, 405, TEXT, "checkpoints are fetched\n");
      return;
    }
    Optional<Note> newest = witness.newest(originHash);
    if (newest.isEmpty()) {
      send(exchange, 404, TEXT, "no checkpoint of such a log was cosigned here\n");
      return;
    }
    send(exchange, 200, TEXT, newest.get().toString());
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Stops listening; answers that are on their way are finished first, for a second at most. */
  @Override
  public void close() {
    http.stop(1);
    threads.close();
  }
}
