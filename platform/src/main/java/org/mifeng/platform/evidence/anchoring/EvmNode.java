package org.mifeng.platform.evidence.anchoring;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;

/** A node of an Ethereum-like chain, by JSON-RPC over HTTP. */
final class EvmNode {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int ANSWER_SECONDS = 15;
  private static final int MAX_ANSWER = 1 << 26;

  private final URI url;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  EvmNode(URI url) {
    this.url = url;
  }

  /** A node's own refusal, with its sentence. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  /**
   * Asks; the answer may be JSON's null.
   *
   * @throws RefusedException when the node says no
   * @throws NodeException when it does not answer
   */
  Json ask(String method, Json... parameters) {
    var request =
        Json.Obj.empty()
            .with("jsonrpc", "2.0")
            .with("id", 1)
            .with("method", method)
            .with("params", new Json.Arr(List.of(parameters)));
    var answer = exchange(Jcs.write(request), method);
    try {
      var json = JsonReader.read(answer, MAX_ANSWER).asObject();
      if (json.find("error") instanceof Json.Obj error) {
        var message = error.findText("message");
        throw new RefusedException(
            method + ": " + (message == null ? "refused" : shortened(message)));
      }
      return json.require("result");
    } catch (MalformedException e) {
      throw new NodeException(NodeException.Trouble.STRANGE, method, e);
    }
  }

  private byte[] exchange(byte[] body, String method) {
    var request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(ANSWER_SECONDS))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    var limited =
        HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MAX_ANSWER);
    var answer = http.sendAsync(request, limited);
    try {
      return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS).body();
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      throw new NodeException(NodeException.Trouble.SILENT, method, e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new NodeException(NodeException.Trouble.SILENT, method, e);
    }
  }

  private static String shortened(String message) {
    var line = message.replaceAll("[\\p{Cntrl}]+", " ");
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }

  static Json hex(byte[] bytes) {
    return new Json.Text("0x" + Bytes.hex(bytes));
  }

  static Json quantity(long number) {
    return new Json.Text("0x" + Long.toHexString(number));
  }

  /** A number in an answer. */
  static BigInteger number(Json json) {
    var text = json.asText();
    if (!text.matches("0x[0-9a-fA-F]{1,64}")) {
      throw new NodeException(NodeException.Trouble.STRANGE, "0x");
    }
    return new BigInteger(text.substring(2), 16);
  }

  /** A number in an answer that fits a block's number. */
  static long count(Json json) {
    var number = number(json);
    if (number.bitLength() > 53) {
      throw new NodeException(NodeException.Trouble.STRANGE, "0x");
    }
    return number.longValueExact();
  }
}
