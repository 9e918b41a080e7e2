package org.mifeng.platform.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the gate itself, before any page or API route is reached. */
@Component
class Refusals {
  private final MessageSource messages;
  private final LocaleResolver language;
  private final JsonMapper json;

  Refusals(MessageSource messages, LocaleResolver language, JsonMapper json) {
    this.messages = messages;
    this.language = language;
    this.json = json;
  }

  /** Writes an RFC 9457 problem with a stable code. */
  void problem(HttpServletRequest request, HttpServletResponse response, int status, String code)
      throws IOException {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", messages.getMessage(code, null, code, language.resolveLocale(request)));
    problem.put("status", status);
    problem.put("code", code);
    response.setStatus(status);
    if (status == 401) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"mifeng\"");
    }
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  /** Whether the caller is a program: the API, or a script of a page that sends or wants JSON. */
  static boolean isForProgram(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    var type = request.getContentType();
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
        || (accept != null && accept.contains("json") && !accept.contains("text/html"))
        || (type != null && type.startsWith("application/json"));
  }
}
