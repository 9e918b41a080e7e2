package org.mifeng.platform.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/**
 * Where every test application's mails and text messages go. Nobody listens there until a test that
 * is about them opens a post office: until then servers are down.
 */
public final class Posts {
  /** Where a mail server listens once started. */
  public static final int MAIL_PORT = freePort();

  /** Where a gateway listens once started. */
  public static final int GATEWAY_PORT = freePort();

  /** What the gateway shares with the application. */
  public static final String GATEWAY_KEY = "a key the gateway knows";

  static final String[] SETTINGS = {
    "spring.mail.host=127.0.0.1",
    "spring.mail.port=" + MAIL_PORT,
    "mifeng.notifications.gateways.sms.url=http://127.0.0.1:" + GATEWAY_PORT + "/letters",
    "mifeng.notifications.gateways.sms.key=" + GATEWAY_KEY,
    "mifeng.notifications.gateways.sms.timeout=700ms",
    "mifeng.notifications.gateways.sms.label.zh=短信",
    "mifeng.notifications.gateways.sms.label.en=Text message"
  };

  private Posts() {}

  /** A mail server that has just come up. */
  public static GreenMail mail() {
    var server = new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  /**
   * A letter as the gateway got it.
   *
   * @param headers by name in lower case
   */
  public record Received(Map<String, String> headers, String body) {}

  /** A gateway that answers as it is told, and then with 202. */
  public static final class Gateway implements AutoCloseable {
    /** Told instead of a status: never answers. */
    public static final int SILENCE = 0;

    private final HttpServer server;
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Integer> answers = new ArrayDeque<>();

    /** A gateway that has just come up, and its first answers. */
    public Gateway(Integer... answers) {
      this.answers.addAll(List.of(answers));
      try {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", GATEWAY_PORT), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/letters", this::take);
      server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var headers = new TreeMap<String, String>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
      received.add(new Received(headers, body));
      var status = next();
      if (status != SILENCE) {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
      }
    }

    private synchronized int next() {
      var next = answers.poll();
      return next == null ? 202 : next;
    }

    /** Every letter so far, those that were not taken too. */
    public List<Received> received() {
      return List.copyOf(received);
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
