package org.mifeng.ledger.time;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A test authority behind HTTP on this machine only: {@code POST /tsa} (RFC 3161 §3.4) and {@code
 * GET /crl}.
 */
public final class TestAuthorityServer implements AutoCloseable {
  private static final int MAX_REQUEST = 1 << 14;
  private final HttpServer server;

  private TestAuthorityServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts answering.
   *
   * @param port of the loopback address, or 0 for a free one
   */
  public static TestAuthorityServer start(TestAuthority authority, int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/tsa",
        exchange ->
            answer(
                exchange, "POST", TimeResponse.MEDIA_TYPE, question -> authority.answer(question)));
    server.createContext(
        "/crl",
        exchange ->
            answer(exchange, "GET", "application/pkix-crl", unused -> authority.revocationList()));
    server.start();
    return new TestAuthorityServer(server);
  }

  private static void answer(
      HttpExchange exchange, String method, String mediaType, Function<byte[], byte[]> answer)
      throws IOException {
    try (exchange;
        InputStream in = exchange.getRequestBody()) {
      byte[] question = in.readNBytes(MAX_REQUEST + 1);
      if (!exchange.getRequestMethod().equals(method)) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      byte[] out = answer.apply(question);
      exchange.getResponseHeaders().set("Content-Type", mediaType);
      exchange.sendResponseHeaders(200, out.length);
      exchange.getResponseBody().write(out);
    }
  }

  /** Where questions go. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
  }

  /** Where the revocation list is. */
  public URI revocationList() {
    return address().resolve("/crl");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
