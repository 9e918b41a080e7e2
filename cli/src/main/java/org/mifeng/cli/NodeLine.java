package org.mifeng.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;

/** JSON-RPC to one node of a chain. Follows no redirect and sends nothing but questions. */
final class NodeLine {
  private static final int SECONDS = 15;
  private static final int MAX_ANSWER = 1 << 24;

  private final URI url;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(SECONDS))
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  NodeLine(URI url) {
    this.url = url;
  }

  /** The node did not answer, or said no. */
  static final class SilentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SilentException(String message) {
      super(message);
    }
  }

  /**
   * Asks; the answer may be JSON's null.
   *
   * @throws SilentException when there is no answer
   * @throws org.mifeng.ledger.MalformedException when the answer is no JSON-RPC
   */
  Json ask(String method, Json... parameters) {
    Json.Obj question =
        Json.Obj.empty()
            .with("jsonrpc", "2.0")
            .with("id", 1)
            .with("method", method)
            .with("params", new Json.Arr(List.of(parameters)));
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(SECONDS))
            .POST(HttpRequest.BodyPublishers.ofByteArray(Jcs.write(question)))
            .build();
    Json.Obj answer = JsonReader.read(exchange(request), MAX_ANSWER).asObject();
    if (answer.find("error") instanceof Json.Obj) {
      throw new SilentException(this + " refused " + method);
    }
    return answer.require("result");
  }

  private byte[] exchange(HttpRequest request) {
    var answer =
        http.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), MAX_ANSWER));
    try {
      return answer.get(SECONDS, TimeUnit.SECONDS).body();
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      throw new SilentException(this + " did not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SilentException("stopped");
    }
  }

  /** The node without what may be secret in its address. */
  @Override
  public String toString() {
    return "the node at " + url.getHost();
  }
}
