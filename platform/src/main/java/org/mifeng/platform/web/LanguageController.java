package org.mifeng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mifeng.platform.identity.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Keeps the visitor's language. A link, not a form: it changes nothing but the visitor's view. */
@Controller
class LanguageController {
  private final LocaleResolver language;

  LanguageController(LocaleResolver language) {
    this.language = language;
  }

  @GetMapping("/language")
  @OpenToAll("visitors choose their language before they sign in")
  String choose(
      @RequestParam("to") String to,
      @RequestParam(name = "return", defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    language.setLocale(request, response, Language.of(to));
    return "redirect:" + (isOurs(back) ? back : "/");
  }

  /** Only a path of this site: {@code //host} and {@code /\host} lead elsewhere. */
  static boolean isOurs(String path) {
    return path.length() <= 2000
        && path.startsWith("/")
        && !path.startsWith("//")
        && path.chars().noneMatch(c -> c == '\\' || c < ' ' || c == '{');
  }
}
