package org.mifeng.platform.identity.gate;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mifeng.platform.identity.Viewers;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What a form meets that came without its token. Sent from a page of ours (another tab has signed
 * in meanwhile, cookies were cleared), it is kept and offered again; sent from somewhere else, it
 * is forged, and refused.
 */
@Component
class FormRefused implements AccessDeniedHandler {
  private final HeldForms heldForms;
  private final Refusals refusals;
  private final HandlerExceptionResolver pages;

  FormRefused(
      HeldForms heldForms,
      Refusals refusals,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver pages) {
    this.heldForms = heldForms;
    this.refusals = refusals;
    this.pages = pages;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (Refusals.isForProgram(request)) {
      refusals.problem(request, response, 403, "identity.refusal.form-token");
    } else if (isTooLarge(request)) {
      show(request, response, Refusal.tooLarge("identity.refusal.upload-large"));
    } else if (!isFromOurPage(request)) {
      show(request, response, Refusal.forbidden("identity.refusal.foreign-form"));
    } else {
      offerAgain(request, response);
    }
  }

  private void offerAgain(HttpServletRequest request, HttpServletResponse response) {
    var isSignedIn = Viewers.of(request).isSignedIn();
    if (!heldForms.hold(request)) {
      var back = request.getRequestURI().startsWith("/sign-") ? "/sign-in?ended" : null;
      if (back == null) {
        show(request, response, Refusal.forbidden("identity.refusal.form-token"));
        return;
      }
      lead(response, back);
    } else {
      lead(response, isSignedIn ? "/held-form" : "/sign-in?held");
    }
  }

  private static void lead(HttpServletResponse response, String to) {
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", to);
  }

  private void show(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
    pages.resolveException(request, response, null, refusal);
  }

  /** Browsers say where a form comes from; one that says neither is not trusted. */
  static boolean isFromOurPage(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    var origin = request.getHeader("Origin");
    return origin != null
        && origin.equals(
            request
                .getRequestURL()
                .substring(0, request.getRequestURL().length() - request.getRequestURI().length()));
  }

  private static boolean isTooLarge(HttpServletRequest request) {
    var type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      return false;
    }
    try {
      return request.getParts() == null;
    } catch (IllegalStateException tooLarge) {
      return true;
    } catch (IOException | ServletException unreadable) {
      return false;
    }
  }
}
