package org.mifeng.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mifeng.platform.identity.OpenToAll;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for what failed outside any controller: in a filter, in the container, by a status. */
@Controller
class FailureController implements ErrorController {
  private final Failures failures;

  FailureController(Failures failures) {
    this.failures = failures;
  }

  @RequestMapping("/error")
  @OpenToAll("everybody may be told that something went wrong")
  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    failures.answer(request, response, failure(request));
  }

  private Failure failure(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      var cause =
          thrown instanceof jakarta.servlet.ServletException wrapped
              ? wrapped.getRootCause()
              : thrown;
      return failures.of(request, cause == null ? thrown : cause);
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? Failure.of(status)
        : Failure.of(404);
  }
}
