package org.mifeng.platform.evidence.timestamping;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HTTP to authorities: a time limit over the whole answer, a size limit, no redirects. */
final class AuthorityClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Duration timeout;

  AuthorityClient(Duration timeout) {
    this.timeout = timeout;
  }

  byte[] post(URI to, String mediaType, byte[] body, int most)
      throws AuthorityFailure, InterruptedException {
    return send(
        request(to)
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)),
        most);
  }

  byte[] get(URI from, int most) throws AuthorityFailure, InterruptedException {
    return send(request(from), most);
  }

  private HttpRequest.Builder request(URI to) throws AuthorityFailure {
    var scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new AuthorityFailure(AuthorityFailure.UNREACHABLE, "address");
    }
    try {
      var request = HttpRequest.newBuilder(withoutUser(to)).timeout(timeout);
      var user = to.getUserInfo();
      if (user != null) {
        var login = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        request.header("Authorization", "Basic " + login);
      }
      return request;
    } catch (IllegalArgumentException e) {
      throw new AuthorityFailure(AuthorityFailure.UNREACHABLE, "address");
    }
  }

  /** An address without the password in it, to be shown. */
  static URI withoutUser(URI address) {
    var user = address.getRawUserInfo();
    return user == null ? address : URI.create(address.toString().replace(user + "@", ""));
  }

  private byte[] send(HttpRequest.Builder request, int most)
      throws AuthorityFailure, InterruptedException {
    var limited = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), most);
    var sent = http.sendAsync(request.build(), limited);
    try {
      var answer = sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != 200) {
        throw new AuthorityFailure(AuthorityFailure.STATUS, Integer.toString(answer.statusCode()));
      }
      return answer.body();
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw new AuthorityFailure(AuthorityFailure.UNREACHABLE, "timeout");
    } catch (ExecutionException e) {
      var cause = e.getCause();
      throw new AuthorityFailure(
          AuthorityFailure.UNREACHABLE,
          cause instanceof IOException ? cause.getClass().getSimpleName() : "connection");
    }
  }
}
