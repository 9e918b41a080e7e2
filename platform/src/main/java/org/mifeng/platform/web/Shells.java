package org.mifeng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.mifeng.platform.identity.Viewers;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Makes the shell of a request. */
@Component
public class Shells {
  private final Surroundings surroundings;
  private final LocaleResolver language;

  Shells(Surroundings surroundings, LocaleResolver language) {
    this.surroundings = surroundings;
    this.language = language;
  }

  /** The shell of this request, without a page: for mails, exports, answers of other kinds. */
  public Shell of(HttpServletRequest request) {
    return of(request, Map.of());
  }

  Shell of(HttpServletRequest request, Map<String, ?> model) {
    return new Shell(
        surroundings, request, Viewers.of(request), language.resolveLocale(request), model);
  }
}
