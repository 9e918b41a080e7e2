package org.mifeng.platform.evidence.timestamping;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.trust.TrustedAuthority;

/**
 * A time-stamping authority of somebody else's making: {@code openssl ts} and {@code openssl ca}
 * behind HTTP, {@code openssl ocsp} as its own server. Its certificate names both addresses.
 */
final class OpensslAuthority implements AutoCloseable {
  private static final String CONFIGURATION =
      """
      [stamper]
      keyUsage = critical,digitalSignature
      extendedKeyUsage = critical,timeStamping
      crlDistributionPoints = URI:http://127.0.0.1:%d/list
      authorityInfoAccess = OCSP;URI:http://127.0.0.1:%d/
      [tsa]
      default_tsa = one
      [one]
      serial = serial
      default_policy = 1.2.3.4.1
      digests = sha256
      signer_digest = sha256
      accuracy = secs:1
      ess_cert_id_alg = sha256
      [default_ca]
      database = index
      default_md = sha256
      default_crl_days = 2
      """;

  private static final String GOOD = "V\t490101000000Z\t\t1267\tunknown\t/CN=Test TSA\n";
  private static final String STOLEN =
      "R\t490101000000Z\t200101000000Z,keyCompromise\t1267\tunknown\t/CN=Test TSA\n";
  private static final Pattern PORT = Pattern.compile("ACCEPT .*:(\\d+)( .*)?");

  private final Path folder;
  private final HttpServer http;
  private final Process responder;

  private OpensslAuthority(Path folder, HttpServer http, Process responder) {
    this.folder = folder;
    this.http = http;
    this.responder = responder;
  }

  /**
   * Makes keys and certificates and answers from then on.
   *
   * @param isStolen whether the authority's key has been revoked since 2020 because it was stolen
   */
  static OpensslAuthority start(Path folder, boolean isStolen) throws Exception {
    Assumptions.assumeTrue(isThere(), "openssl is not installed, so nobody else was asked");
    Files.writeString(folder.resolve("index"), isStolen ? STOLEN : GOOD);
    Files.writeString(folder.resolve("serial"), "01\n");
    run(folder, "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ca.key");
    run(folder, "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out tsa.key");
    run(
        folder,
        "req -x509 -new -key ca.key -subj /CN=Test_CA -days 30 -out ca.pem -config /dev/null"
            + " -addext keyUsage=critical,keyCertSign,cRLSign"
            + " -addext basicConstraints=critical,CA:TRUE");
    run(folder, "req -new -key tsa.key -subj /CN=Test_TSA -out tsa.csr -config /dev/null");
    var responder = respond(folder);
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var authority = new OpensslAuthority(folder, http, responder);
    try {
      authority.certify(http.getAddress().getPort(), port(responder));
      http.createContext("/stamp", authority::stamp);
      http.createContext("/list", authority::list);
      http.start();
      return authority;
    } catch (Exception | Error failed) {
      authority.close();
      throw failed;
    }
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Process respond(Path folder) throws IOException {
    return command(
            folder, "ocsp -index index -CA ca.pem -rsigner ca.pem -rkey ca.key -ndays 2 -port 0")
        .start();
  }

  private static int port(Process responder) throws IOException {
    var said =
        new BufferedReader(
            new InputStreamReader(responder.getInputStream(), StandardCharsets.US_ASCII));
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      var found = PORT.matcher(line);
      if (found.matches()) {
        return Integer.parseInt(found.group(1));
      }
    }
    throw new IOException("the responder ended at once");
  }

  private void certify(int lists, int answers) throws IOException {
    Files.writeString(folder.resolve("openssl.cnf"), CONFIGURATION.formatted(lists, answers));
    run(
        folder,
        "x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -days 20 -set_serial 4711"
            + " -extfile openssl.cnf -extensions stamper -out tsa.pem");
  }

  private void stamp(HttpExchange exchange) throws IOException {
    Files.write(folder.resolve("question.tsq"), exchange.getRequestBody().readAllBytes());
    run(
        folder,
        "ts -reply -config openssl.cnf -section one -queryfile question.tsq"
            + " -signer tsa.pem -inkey tsa.key -out answer.tsr");
    answer(exchange, Files.readAllBytes(folder.resolve("answer.tsr")));
  }

  private void list(HttpExchange exchange) throws IOException {
    run(
        folder,
        "ca -gencrl -config openssl.cnf -name default_ca -cert ca.pem -keyfile ca.key"
            + " -out list.pem");
    answer(exchange, der("list.pem"));
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Nobody answers questions about single certificates any more. */
  void stopAnswering() throws InterruptedException {
    responder.destroy();
    responder.waitFor();
  }

  /** Nobody hands out lists, nor stamps, any more. */
  void stopServing() {
    http.stop(0);
  }

  /** It as the platform asks it. */
  RemoteAuthority remote() throws IOException {
    var trusted =
        new TrustedAuthority(
            "openssl",
            HashSuite.SHA256,
            List.of(der("ca.pem")),
            List.of("1.2.3.4.1"),
            new TrustedAuthority.Operator("测试", "Test"),
            true);
    return new RemoteAuthority(
        trusted,
        URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/stamp"),
        List.of(der("tsa.pem")),
        List.of(),
        new AuthorityClient(Duration.ofSeconds(20)),
        Clock.systemUTC());
  }

  /** The chain of its certificates, its own first. */
  List<byte[]> chain() throws IOException {
    return List.of(der("tsa.pem"), der("ca.pem"));
  }

  private byte[] der(String pem) throws IOException {
    var body =
        Files.readString(folder.resolve(pem))
            .replaceAll("(?s).*-----BEGIN [A-Z0-9 ]+-----|-----END.*|\\s", "");
    return Base64.getDecoder().decode(body);
  }

  private static ProcessBuilder command(Path folder, String arguments) {
    var command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments.split(" ")));
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
  }

  private static void run(Path folder, String arguments) throws IOException {
    var process = command(folder, arguments).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("openssl " + arguments + " said: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    responder.destroyForcibly();
  }
}
