package org.mifeng.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a simple browser: keeps cookies, fills forms with their token, follows redirects
 * only when told to. For what pages and routes answer; what scripts do is tested in a real browser.
 */
public final class Visitor {
  private static final String POLICY = "/sign-in/policy";
  private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI site;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String token = "";
  private boolean readsFirst;

  /** A visitor who has never been here. */
  public Visitor(int port) {
    this.site = URI.create("http://127.0.0.1:" + port);
  }

  /** What came back. */
  public record Answer(int status, String location, String body, HttpResponse<String> response) {
    /** Whether it leads to this path. */
    public boolean leadsTo(String path) {
      return status >= 300 && status < 400 && location.equals(path);
    }
  }

  /** Looks at a page. */
  public Answer get(String path) {
    return send(HttpRequest.newBuilder(site.resolve(path)).GET());
  }

  /** Asks with these headers, as a program does. */
  public Answer getBare(String path, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(site.resolve(path)).GET();
    headers.forEach(request::header);
    return send(request);
  }

  /**
   * Sends a form with the token of the last page looked at. A visitor who meets the sign-in policy
   * accepts it, unless they read first.
   */
  public Answer post(String path, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", token);
    var answer = postBare(path, all, Map.of("Origin", site.toString()));
    return answer.leadsTo(POLICY) && !readsFirst ? accept() : answer;
  }

  /** From now on stops before the sign-in policy instead of accepting it. */
  public Visitor readingFirst() {
    readsFirst = true;
    return this;
  }

  /** Accepts the sign-in policy, being at that step. */
  public Answer accept() {
    var shown = SHOWN.matcher(get(POLICY).body());
    if (!shown.find()) {
      throw new IllegalStateException("the policy's page asks for nothing");
    }
    return post(POLICY, Map.of("shown", shown.group(1)));
  }

  /** Sends a form exactly as given, with these headers. */
  public Answer postBare(String path, Map<String, String> fields, Map<String, String> headers) {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request);
  }

  /** Looks at a page after wherever it leads. */
  public Answer follow(Answer answer) {
    var at = answer;
    for (var hops = 0; hops < 5 && at.status() >= 300 && at.status() < 400; hops++) {
      at = get(at.location());
    }
    return at;
  }

  /** Signs in by password; leads to the next step or the start page. */
  public Answer signIn(String login, String password) {
    get("/sign-in");
    return post("/sign-in", Map.of("login", login, "password", password));
  }

  /** The value of a cookie, or an empty text. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Plants a cookie, as an attacker might. */
  public void plantCookie(String name, String value) {
    loseCookie(name);
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setDomain(site.getHost());
    cookie.setVersion(0);
    cookies.getCookieStore().add(site, cookie);
  }

  /** Loses a cookie. */
  public void loseCookie(String name) {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .toList()
        .forEach(cookie -> cookies.getCookieStore().remove(site, cookie));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var found = TOKEN.matcher(response.body());
      if (found.find()) {
        token = found.group(1);
      }
      var location = response.headers().firstValue("Location").orElse("");
      return new Answer(
          response.statusCode(), location.replace(site.toString(), ""), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
