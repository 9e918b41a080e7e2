package org.mifeng.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser's session, opened through the sign-in page as a person would. */
final class SignedIn {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private SignedIn() {}

  /** The header line that carries the session of this account. */
  static String cookieHeader(int port, String login, String password)
      throws IOException, InterruptedException {
    var base = URI.create("http://127.0.0.1:" + port);
    var cookies = new CookieManager();
    try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
      var form =
          client
              .send(
                  HttpRequest.newBuilder(base.resolve("/sign-in")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      var csrf = CSRF.matcher(form);
      if (!csrf.find()) {
        throw new IOException("the sign-in page has no form token");
      }
      var body =
          "_csrf="
              + encode(csrf.group(1))
              + "&login="
              + encode(login)
              + "&password="
              + encode(password);
      var answer =
          client.send(
              HttpRequest.newBuilder(base.resolve("/sign-in"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.discarding());
      if (answer.statusCode() != 302 && answer.statusCode() != 303) {
        throw new IOException("sign-in answered " + answer.statusCode());
      }
      return "Cookie: "
          + cookies.getCookieStore().getCookies().stream()
              .map(cookie -> cookie.getName() + "=" + cookie.getValue())
              .collect(Collectors.joining("; "))
          + "\r\n";
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
