package org.mifeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;

/** Running a figure again at the command line, against a platform that answers as told. */
class FiguresVerifyTest {
  private static final String ROWS =
      """
      aaaa|park|2026|counts|check-up|1
      aaaa|other|2026|counts|check-up|1
      bbbb|park|2026|counts||0
      cccc|park|2026|closed|deposit|2
      """;

  @TempDir Path folder;
  private Desk desk = new Desk(Path.of(""));
  private HttpServer platform;
  private String rows = ROWS;
  private String told = file(ROWS, 1, 2);

  @BeforeEach
  void sit() throws IOException {
    desk = new Desk(folder);
    platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    platform.createContext(
        "/api/v1/figures/park-use",
        exchange -> {
          var lines = exchange.getRequestURI().getPath().endsWith("/lines");
          var body = (lines ? rows : told).getBytes(StandardCharsets.UTF_8);
          var known =
              "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.sendResponseHeaders(known ? 200 : 401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    platform.start();
  }

  @AfterEach
  void leave() {
    platform.stop(0);
  }

  private static String file(String rows, long numerator, long denominator) {
    var digest = Bytes.hex(Digests.of(rows.getBytes(StandardCharsets.UTF_8)).sha256());
    return """
        {"format": "mifeng-figure-1",
         "about": {"figure": "park-use", "kind": "district", "place": "330106"},
         "counts": {"numerator": %d, "denominator": %d},
         "proof": {"computedAt": "2027-06-01T00:00:00Z", "rows": %d, "sha256": "%s"}}
        """
        .formatted(numerator, denominator, rows.lines().count(), digest);
  }

  /** As a whole of enterprises says it: each park's rows are digested by themselves. */
  private static String byParks(long numerator, long denominator) {
    var other = "aaaa|other|2026|counts|check-up|1\n";
    var park = ROWS.replace(other, "");
    var digests = "other|" + sha256(other) + "\npark|" + sha256(park) + "\n";
    return file(ROWS, numerator, denominator)
        .replace(sha256(ROWS), sha256(digests))
        .replace("\"rows\"", "\"digestOf\": \"parks\", \"rows\"");
  }

  private static String sha256(String text) {
    return Bytes.hex(Digests.of(text.getBytes(StandardCharsets.UTF_8)).sha256());
  }

  private int verify(String file) throws IOException {
    var at = Files.writeString(folder.resolve("figure.json"), file);
    var server = "http://127.0.0.1:" + platform.getAddress().getPort();
    return desk.run("figures", "verify", at, "--server", server, "--token", "secret");
  }

  @Test
  void aFigureThatFollowsFromItsRowsIsTheSame() throws IOException {
    assertThat(verify(file(ROWS, 1, 2))).isZero();
    assertThat(desk.out).contains("1 / 2 (4)").contains("The same");
  }

  @Test
  void aWholeIsCheckedByTheDigestsOfItsParks() throws IOException {
    told = byParks(1, 2);
    assertThat(verify(byParks(1, 2))).isZero();
    // A file of before says how it was digested, and is still the same.
    assertThat(verify(file(ROWS, 1, 2))).isZero();
    assertThat(verify(byParks(2, 2))).isEqualTo(1);
    rows = ROWS.replace("aaaa|other", "aaaa|park");
    assertThat(verify(byParks(1, 2))).isEqualTo(2);
    assertThat(verify(byParks(1, 2).replace("\"parks\"", "\"stars\""))).isEqualTo(1);
  }

  @Test
  void anAlteredFileIsFound() throws IOException {
    assertThat(verify(file(ROWS, 2, 2))).isEqualTo(1);
    assertThat(desk.out).contains("it was altered");
  }

  @Test
  void aNumberOfThePlatformThatDoesNotFollowIsFound() throws IOException {
    told = file(ROWS, 2, 2);
    assertThat(verify(file(ROWS, 2, 2))).isEqualTo(1);
    assertThat(desk.out).contains("does not follow from the rows");
  }

  @Test
  void listsThatHaveChangedSinceLeaveItOpen() throws IOException {
    assertThat(verify(file("aaaa|park|2026|counts||0\n", 0, 1))).isEqualTo(2);
    assertThat(desk.out).contains("have changed since");
  }

  @Test
  void rowsThatAreNoneAreRefused() throws IOException {
    rows = "nonsense\n";
    assertThat(verify(file(ROWS, 1, 2))).isEqualTo(1);
    assertThat(desk.err).contains("no figure");
    assertThat(verify("{}")).isEqualTo(1);
  }
}
