package org.mifeng.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Turns a view name into its template: {@code registry/show} is {@code
 * src/main/jte/registry/show.jte}, compiled with the program. A page is rendered whole before its
 * first byte is sent, so that a defect in the middle still becomes an error page.
 */
class Templates implements ViewResolver, Ordered {
  private static final String CONTENT_TYPE = "text/html;charset=UTF-8";

  private final TemplateEngine engine;
  private final Shells shells;

  Templates(TemplateEngine engine, Shells shells) {
    this.engine = engine;
    this.shells = shells;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    if (name.indexOf(':') >= 0) {
      return null; // redirect: and forward: are not templates
    }
    var template = name + ".jte";
    return engine.hasTemplate(template) ? new Page(template) : null;
  }

  /** Before any other: no other engine has our names. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  private final class Page implements View {
    private final String template;

    Page(String template) {
      this.template = template;
    }

    @Override
    public String getContentType() {
      return CONTENT_TYPE;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      write(template, model == null ? Map.of() : model, request, response);
    }
  }

  /** Renders a template whole and sends it. */
  void write(
      String template,
      Map<String, ?> model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var parameters = new HashMap<String, Object>(model);
    var shell = shells.of(request, parameters);
    parameters.put("shell", shell);
    var output = new Utf8ByteOutput();
    engine.render(template, parameters, output);
    if (!"GET".equals(request.getMethod())
        && response.getStatus() == HttpServletResponse.SC_OK
        && !shell.errors().isEmpty()) {
      response.setStatus(422);
    }
    response.setContentType(CONTENT_TYPE);
    response.setContentLength(output.getContentLength());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, shell.lang());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    output.writeTo(response.getOutputStream());
  }
}
