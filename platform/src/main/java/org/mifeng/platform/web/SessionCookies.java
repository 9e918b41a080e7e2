package org.mifeng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The session's cookie: over https it is named {@code __Host-…}, which browsers accept only with
 * Secure, for this host alone and for all its paths; over http, for a trial on one's own machine,
 * it has the bare name. Scripts never see it, and other sites' forms do not send it.
 */
@Component
class SessionCookies implements CookieSerializer {
  private static final String NAME = "mifeng";

  private final WebProperties properties;
  private final CookieSerializer open = named(NAME, false);
  private final CookieSerializer secure = named("__Host-" + NAME, true);

  SessionCookies(WebProperties properties) {
    this.properties = properties;
  }

  @Override
  public void writeCookieValue(CookieValue value) {
    of(value.getRequest()).writeCookieValue(value);
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return of(request).readCookieValues(request);
  }

  private CookieSerializer of(HttpServletRequest request) {
    return request.isSecure() || properties.tls() ? secure : open;
  }

  private static CookieSerializer named(String name, boolean secure) {
    var cookies = new DefaultCookieSerializer();
    cookies.setCookieName(name);
    cookies.setUseSecureCookie(secure);
    cookies.setUseHttpOnlyCookie(true);
    cookies.setSameSite("Lax");
    cookies.setCookiePath("/");
    return cookies;
  }
}
