package org.mifeng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.mifeng.platform.identity.Viewers;
import org.mifeng.platform.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the caller what went wrong: people by a page, programs ({@code /api/**}, or whoever accepts
 * JSON and not HTML) by problem details (RFC 9457) with a stable {@code code}. Never shows an
 * exception's message; a defect gets an incident number, which the log carries too.
 */
@Component
class Failures {
  private static final Logger log = LoggerFactory.getLogger(Failures.class);
  private static final String RETRY_SECONDS = "5";
  private static final int DEEPEST_CAUSE = 12;
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final SecureRandom random = new SecureRandom();
  private final Templates templates;
  private final Shells shells;
  private final JsonMapper json;

  Failures(Templates templates, Shells shells, JsonMapper json) {
    this.templates = templates;
    this.shells = shells;
    this.json = json;
  }

  /** Answers with a refusal: for filters, which no controller advice reaches. */
  public void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    answer(request, response, Failure.of(refusal));
  }

  /** What an exception means to the caller; a defect is logged with its incident number. */
  Failure of(HttpServletRequest request, Throwable thrown) {
    return switch (thrown) {
      case Refusal refusal -> Failure.of(refusal);
      case MaxUploadSizeExceededException _ -> Failure.of(413);
      case RuntimeException _ when isDatabaseAway(request, thrown) -> unavailable(request, thrown);
      case ErrorResponse known when known.getStatusCode().value() < 500 ->
          Failure.of(known.getStatusCode().value());
      case org.springframework.http.converter.HttpMessageNotReadableException _ -> Failure.of(400);
      case org.springframework.beans.TypeMismatchException _ -> Failure.of(400);
      default -> defect(request, thrown);
    };
  }

  void answer(HttpServletRequest request, HttpServletResponse response, Failure failure)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(failure.status());
    if (failure.status() == 503 || failure.status() == 429) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    if (wantsProblem(request)) {
      writeProblem(request, response, failure);
    } else {
      writePage(request, response, failure);
    }
  }

  static boolean wantsProblem(HttpServletRequest request) {
    var path = request.getAttribute("jakarta.servlet.error.request_uri");
    var asked = path instanceof String original ? original : request.getRequestURI();
    if (asked.startsWith("/api/")) {
      return true;
    }
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("json") && !accept.contains("text/html");
  }

  /**
   * Whether nothing was changed because the database is away: no connection could be had, or one
   * broke while somebody only read. A write whose connection breaks may have been committed, so it
   * stays a defect.
   */
  private static boolean isDatabaseAway(HttpServletRequest request, Throwable thrown) {
    boolean reading = READING.contains(request.getMethod());
    var cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof CannotCreateTransactionException
          || cause instanceof CannotGetJdbcConnectionException
          || (reading && cause instanceof SQLException broken && isConnectionLost(broken))) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** By PostgreSQL's error codes, appendix A: a connection exception, or a server that goes. */
  private static boolean isConnectionLost(SQLException thrown) {
    var state = thrown.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("57P0"));
  }

  private Failure unavailable(HttpServletRequest request, Throwable thrown) {
    log.error(
        "database unavailable at {} {}", request.getMethod(), request.getRequestURI(), thrown);
    return Failure.of(503);
  }

  private Failure defect(HttpServletRequest request, Throwable thrown) {
    var bytes = new byte[5];
    random.nextBytes(bytes);
    var incident = HexFormat.of().withUpperCase().formatHex(bytes);
    log.error(
        "incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), thrown);
    return Failure.defect(incident);
  }

  private void writeProblem(
      HttpServletRequest request, HttpServletResponse response, Failure failure)
      throws IOException {
    var shell = shells.of(request);
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", shell.text("web.failure.title." + titled(failure.status())));
    problem.put("status", failure.status());
    problem.put("detail", shell.text(failure.code(), failure.arguments()));
    problem.put("code", failure.code());
    if (failure.incident() != null) {
      problem.put("incident", failure.incident());
    }
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  /**
   * Who is looking may be unknowable just now (the database is away): the page is then the one
   * visitors see, rather than none.
   */
  private void writePage(HttpServletRequest request, HttpServletResponse response, Failure failure)
      throws IOException {
    if (failure.status() == 503) {
      Viewers.leave(request, Viewers.Asked::nobody);
    }
    try {
      render(request, response, failure);
    } catch (Exception broken) {
      log.error("the failure page failed for who is signed in", broken);
      Viewers.leave(request, Viewers.Asked::nobody);
      response.resetBuffer();
      render(request, response, failure);
    }
  }

  private void render(HttpServletRequest request, HttpServletResponse response, Failure failure)
      throws IOException {
    var model = Map.of("page", failure, "titled", titled(failure.status()));
    templates.write("web/failure.jte", model, request, response);
  }

  /** The statuses with a title of their own; the others share that of their class. */
  static int titled(int status) {
    return switch (status) {
      case 401, 403, 404, 405, 409, 413, 422, 429, 503 -> status;
      default -> status >= 500 ? 500 : 400;
    };
  }
}
