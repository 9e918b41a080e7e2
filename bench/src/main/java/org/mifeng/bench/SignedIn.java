package org.mifeng.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser's session, opened through the sign-in page as a person would: keeps cookies, and sends
 * forms with the token of the last page seen.
 */
final class SignedIn implements AutoCloseable {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI site;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String token = "";

  private SignedIn(int port) {
    this.site = URI.create("http://127.0.0.1:" + port);
  }

  /** The session of the demo account that sits in this seat. */
  static SignedIn as(Platform platform, String seat) throws IOException, InterruptedException {
    var account = platform.account(seat);
    var session = new SignedIn(platform.port());
    session.get("/sign-in");
    session.post("/sign-in", Map.of("login", account.get(1), "password", account.get(2)));
    return session;
  }

  /** The header line that carries the session of the demo account that sits in this seat. */
  static String cookieHeader(Platform platform, String seat)
      throws IOException, InterruptedException {
    try (var session = as(platform, seat)) {
      return session.cookieHeader();
    }
  }

  /** The header line that carries this session. */
  String cookieHeader() {
    return "Cookie: "
        + cookies.getCookieStore().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "))
        + "\r\n";
  }

  /** What a page says. */
  String get(String path) throws IOException, InterruptedException {
    var answer =
        client.send(
            HttpRequest.newBuilder(site.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    var found = CSRF.matcher(answer.body());
    token = found.find() ? found.group(1) : token;
    return answer.body();
  }

  /** Sends a form; returns the path it leads to. A form that is shown again was refused. */
  String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
    var body =
        fields.entrySet().stream()
            .map(field -> "&" + encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("", "_csrf=" + encode(token), ""));
    var answer =
        client.send(
            HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    if (answer.statusCode() != 302 && answer.statusCode() != 303) {
      throw new IOException(path + " answered a form with " + answer.statusCode());
    }
    return URI.create(answer.headers().firstValue("Location").orElse("/")).getPath();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
