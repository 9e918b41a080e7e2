package org.mifeng.platform.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewers;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Enforces {@link Allows} before the handler runs. A handler that says neither {@link Allows} nor
 * {@link OpenToAll} is served to nobody; {@link RoutesSaySo} keeps such a platform from starting.
 */
@Component
class AllowsInterceptor implements HandlerInterceptor {
  private final SignInFirst signInFirst;
  private final HeldForms heldForms;

  AllowsInterceptor(SignInFirst signInFirst, HeldForms heldForms) {
    this.signInFirst = signInFirst;
    this.heldForms = heldForms;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (handler instanceof ResourceHttpRequestHandler) {
      return true;
    }
    if (!(handler instanceof HandlerMethod method)) {
      throw Refusal.forbidden("identity.refusal.not-permitted", "");
    }
    if (method.hasMethodAnnotation(OpenToAll.class) || RoutesSaySo.isForeignAndOpen(method)) {
      return true;
    }
    var allows = method.getMethodAnnotation(Allows.class);
    if (allows == null) {
      throw Refusal.forbidden("identity.refusal.not-permitted", "");
    }
    var viewer = Viewers.of(request);
    if (!viewer.isSignedIn()) {
      signInFirst.lead(request, response);
      return false;
    }
    if (Arrays.stream(allows.value()).noneMatch(viewer::may)) {
      throw Refusal.forbidden("identity.refusal.not-permitted", named(allows.value()));
    }
    if (request.getMethod().equals("POST") && request.getParameter(HeldForms.SENT_AGAIN) != null) {
      heldForms.drop(request);
    }
    return true;
  }

  private static String named(Permission[] permissions) {
    return String.join(", ", Arrays.stream(permissions).map(Permission::code).toList());
  }
}
