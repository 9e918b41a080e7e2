package org.mifeng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a controller throws becomes an answer. A module's own, more special advice goes first. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FailureAdvice {
  private final Failures failures;

  FailureAdvice(Failures failures) {
    this.failures = failures;
  }

  @ExceptionHandler(Throwable.class)
  void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    failures.answer(request, response, failures.of(request, thrown));
  }

  /** Sign-in and access are the security filters' business: they know where to send the visitor. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leave(RuntimeException thrown) {
    throw thrown;
  }
}
