package org.mifeng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Which language a request is answered in: pages by the visitor's choice, kept in a cookie for a
 * year, Chinese until they choose; the API by {@code Accept-Language}.
 */
class Language implements LocaleResolver {
  static final String COOKIE = "mifeng-language";
  static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  static final Locale ENGLISH = Locale.ENGLISH;
  private static final List<Locale> OFFERED = List.of(CHINESE, ENGLISH);

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/api/")) {
      return accepted(request);
    }
    var cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? CHINESE : of(cookie.getValue());
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response == null) {
      return;
    }
    var cookie =
        ResponseCookie.from(COOKIE, locale == null ? "zh" : locale.getLanguage())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** English for {@code en}, Chinese for anything else. */
  static Locale of(String code) {
    return "en".equals(code) ? ENGLISH : CHINESE;
  }

  private static Locale accepted(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (header == null || header.length() > 200) {
      return CHINESE;
    }
    try {
      var match = Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
      return match == null ? prefix(header) : match;
    } catch (IllegalArgumentException malformed) {
      return CHINESE;
    }
  }

  private static Locale prefix(String header) {
    return header.toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : CHINESE;
  }
}
