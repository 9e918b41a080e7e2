package org.mifeng.platform.notifications.delivery;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.platform.web.Shell;

/**
 * A gateway to text messages or to the government's chat, by a protocol of our own over HTTP: one
 * POST for a letter.
 *
 * <pre>{@code
 * Content-Type: application/json
 * Idempotency-Key: <id>                     the same letter handed over again has the same
 * X-Mifeng-Time: <seconds since 1970>
 * X-Mifeng-Signature: sha256=<hex>          HMAC-SHA-256 under the shared key of: time "." body
 *
 * { "v": 1, "id": uuid, "channel": "sms", "to": "13900000000", "language": "zh",
 *   "subject": "…", "text": "…", "link": "https://…", "urgent": false }      (RFC 8785)
 * }</pre>
 *
 * <p>2xx: taken. 401 and 403: it does not know us. 408, 425, 429 and 5xx: later. Any other: refused
 * for good. The answer's body is not looked at.
 */
final class GatewayChannel implements Channel {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int LARGEST_ANSWER = 1 << 16;

  private final String name;
  private final DeliveryProperties.Gateway gateway;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  GatewayChannel(String name, DeliveryProperties.Gateway gateway) {
    this.name = name;
    this.gateway = gateway;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public AddressKind addressed() {
    return AddressKind.PHONE;
  }

  @Override
  public String label(Shell shell) {
    var label = shell.isChinese() ? gateway.label().zh() : gateway.label().en();
    return label.isEmpty() ? name : label;
  }

  @Override
  public Handover hand(Letter letter) {
    var answer =
        http.sendAsync(
            request(letter),
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.discarding(), LARGEST_ANSWER));
    try {
      return judged(answer.get(gateway.timeout().toMillis(), TimeUnit.MILLISECONDS).statusCode());
    } catch (ExecutionException broken) {
      return Handover.notNow(
          broken.getCause() instanceof HttpTimeoutException ? "timeout" : "unreachable");
    } catch (TimeoutException silent) {
      answer.cancel(true);
      return Handover.notNow("timeout");
    } catch (InterruptedException stopping) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Handover.later("timeout");
    }
  }

  private HttpRequest request(Letter letter) {
    var body = body(letter);
    var time = Long.toString(letter.at().getEpochSecond());
    return HttpRequest.newBuilder(gateway.url())
        .timeout(gateway.timeout())
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", letter.id().toString())
        .header("X-Mifeng-Time", time)
        .header("X-Mifeng-Signature", "sha256=" + signature(time, body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private byte[] body(Letter letter) {
    var words = letter.words();
    return Jcs.write(
        Json.Obj.empty()
            .with("v", 1)
            .with("id", letter.id().toString())
            .with("channel", name)
            .with("to", letter.to())
            .with("language", letter.language().getLanguage())
            .with("subject", words.subject())
            .with("text", words.text())
            .with("link", words.link())
            .with("urgent", new Json.Bool(letter.urgent())));
  }

  private String signature(String time, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(gateway.key().getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
      mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
      return Bytes.hex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Handover judged(int status) {
    if (status >= 200 && status < 300) {
      return Handover.TAKEN;
    }
    return switch (status) {
      case 401, 403 -> Handover.notNow("not-let-in");
      case 408, 425, 429 -> Handover.notNow("busy");
      default ->
          status >= 500 ? Handover.later("gateway-error") : Handover.refused("gateway-refused");
    };
  }
}
