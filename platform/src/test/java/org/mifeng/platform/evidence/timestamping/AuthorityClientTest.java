package org.mifeng.platform.evidence.timestamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An authority may be slow, wordy or wrong; the platform waits and reads within limits. */
class AuthorityClientTest {
  private final AuthorityClient client = new AuthorityClient(Duration.ofSeconds(2));
  private final CountDownLatch done = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var login = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = login.getBytes(StandardCharsets.US_ASCII);
            switch (path) {
              case "/long" -> body = new byte[2000];
              case "/moved" -> exchange.getResponseHeaders().set("Location", "/short");
              case "/slow" -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                done.await();
                return;
              }
              default -> {}
            }
            int status = path.equals("/moved") ? 302 : path.equals("/broken") ? 500 : 200;
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    done.countDown();
    server.stop(0);
    threads.close();
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void refuses(String path, String code) {
    assertThatThrownBy(() -> client.get(at(path), 1000))
        .isInstanceOfSatisfying(
            AuthorityFailure.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }

  @Test
  void readsAnAnswerWithinItsLimits() throws Exception {
    assertThat(client.get(at("/short"), 1000)).asString().isEqualTo("null");
    refuses("/long", AuthorityFailure.UNREACHABLE);
    refuses("/broken", AuthorityFailure.STATUS);
  }

  @Test
  void followsNobodyElsewhere() {
    refuses("/moved", AuthorityFailure.STATUS);
  }

  @Test
  void waitsForTheWholeAnswerOnlySoLong() {
    refuses("/slow", AuthorityFailure.UNREACHABLE);
  }

  @Test
  void cannotBeSentElsewhereThanHttp() {
    for (var address : new String[] {"file:///etc/passwd", "ftp://127.0.0.1/", "nothing"}) {
      assertThatThrownBy(() -> client.get(URI.create(address), 1000))
          .isInstanceOf(AuthorityFailure.class);
    }
  }

  @Test
  void sendsThePasswordAndNeverShowsIt() throws Exception {
    var address = URI.create(at("/short").toString().replace("//", "//user:secret@"));
    var login = Base64.getEncoder().encodeToString("user:secret".getBytes(StandardCharsets.UTF_8));
    assertThat(client.get(address, 1000)).asString().isEqualTo("Basic " + login);
    assertThat(AuthorityClient.withoutUser(address)).isEqualTo(at("/short"));
  }
}
