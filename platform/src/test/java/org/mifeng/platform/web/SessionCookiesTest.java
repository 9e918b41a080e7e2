package org.mifeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

/** The session's cookie over http, over https and behind a proxy that ends https. */
class SessionCookiesTest {
  @Test
  void isBoundToTheHostOverHttps() {
    assertThat(written(false, true))
        .startsWith("__Host-mifeng=")
        .contains("Path=/")
        .contains("Secure")
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  void isBoundToTheHostBehindAProxyThatEndsHttps() {
    assertThat(written(true, false)).startsWith("__Host-mifeng=").contains("Secure");
  }

  @Test
  void worksOverHttpForATrial() {
    assertThat(written(false, false)).startsWith("mifeng=").doesNotContain("Secure");
  }

  @Test
  void doesNotTakeTheOpenCookieOverHttps() {
    var cookies = new SessionCookies(properties(true));
    var request = new MockHttpServletRequest();
    request.setCookies(new jakarta.servlet.http.Cookie("mifeng", "YQ=="));
    assertThat(cookies.readCookieValues(request)).isEmpty();
  }

  private static String written(boolean tls, boolean secure) {
    var request = new MockHttpServletRequest();
    request.setSecure(secure);
    var response = new MockHttpServletResponse();
    new SessionCookies(properties(tls)).writeCookieValue(new CookieValue(request, response, "a"));
    return String.valueOf(response.getHeader("Set-Cookie"));
  }

  private static WebProperties properties(boolean tls) {
    return new WebProperties(false, false, false, ZoneOffset.UTC, tls, "");
  }
}
