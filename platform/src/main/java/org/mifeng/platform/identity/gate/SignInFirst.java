package org.mifeng.platform.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * What a request meets that needs somebody to be signed in: the API says 401, a page leads to
 * sign-in and back.
 */
@Component
class SignInFirst implements AuthenticationEntryPoint {
  private final Refusals refusals;

  SignInFirst(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    lead(request, response);
  }

  void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Refusals.isApi(request)) {
      refusals.problem(request, response, 401, "identity.refusal.not-signed-in");
      return;
    }
    var isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    var back = isRead ? ReturnPath.of(request) : ReturnPath.HOME;
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", back.signIn());
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + back.signIn());
  }
}
