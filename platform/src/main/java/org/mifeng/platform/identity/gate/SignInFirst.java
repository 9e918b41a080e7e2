package org.mifeng.platform.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * What a request meets that needs somebody to be signed in: a program hears 401, a page leads to
 * sign-in and back, a form is kept meanwhile.
 */
@Component
class SignInFirst implements AuthenticationEntryPoint {
  private final Refusals refusals;
  private final HeldForms heldForms;

  SignInFirst(Refusals refusals, HeldForms heldForms) {
    this.refusals = refusals;
    this.heldForms = heldForms;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    lead(request, response);
  }

  void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Refusals.isForProgram(request)) {
      refusals.problem(request, response, 401, "identity.refusal.not-signed-in");
      return;
    }
    var isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    var to =
        isRead
            ? ReturnPath.of(request).signIn()
            : heldForms.hold(request) ? "/sign-in?held" : "/sign-in?ended";
    response.setHeader("Cache-Control", "no-store");
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", to);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + to);
  }
}
