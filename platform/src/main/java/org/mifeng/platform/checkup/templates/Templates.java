package org.mifeng.platform.checkup.templates;

import java.util.List;
import org.springframework.stereotype.Component;

/** The library of ready texts, as other pages point to it. */
@Component("checkup.templates") // the templates of pages have the short name
public class Templates {
  private final Library texts;

  Templates(Library texts) {
    this.texts = texts;
  }

  /**
   * A text that helps with an indicator.
   *
   * @param code of the text
   * @param zh its name in Chinese
   * @param en its name in English
   * @param link path of its page
   */
  public record Offer(String code, String zh, String en, String link) {}

  /** The texts offered today whose adoption serves an indicator; none for an unknown code. */
  public List<Offer> forIndicator(String code) {
    return texts.list().stream()
        .filter(template -> template.indicators().contains(code))
        .map(
            template ->
                new Offer(
                    template.code(),
                    template.name().zh(),
                    template.name().en(),
                    "/templates/" + template.code()))
        .toList();
  }
}
