package org.mifeng.platform.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where to go after signing in: a path of this platform and never another site.
 *
 * @param value begins with one slash
 */
public record ReturnPath(String value) {
  private static final int LONGEST = 1000;

  /** The home page. */
  public static final ReturnPath HOME = new ReturnPath("/");

  /** What was asked for, or the home page when that is not plainly a path of this platform. */
  public static ReturnPath of(@Nullable String asked) {
    if (asked == null || asked.length() > LONGEST || !asked.startsWith("/")) {
      return HOME;
    }
    // "//evil.example" and "/\evil.example" lead elsewhere in browsers; control characters split
    // headers.
    var isLocal =
        !asked.startsWith("//")
            && asked.indexOf('\\') < 0
            && asked.chars().allMatch(c -> c > 0x20 && c != 0x7f);
    var isSignIn =
        asked.equals("/sign-in") || asked.startsWith("/sign-in?") || asked.startsWith("/sign-in/");
    return isLocal && !isSignIn ? new ReturnPath(asked) : HOME;
  }

  /** The page of this request, to come back to. */
  static ReturnPath of(HttpServletRequest request) {
    var query = request.getQueryString();
    return of(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  /** The sign-in page that comes back here. */
  String signIn() {
    return equals(HOME)
        ? "/sign-in"
        : "/sign-in?to=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
