package org.mifeng.platform.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** What keeps people out of a page: barriers that axe-core finds, controls no key reaches. */
final class Accessibility {
  private static final String SOURCE = source();

  private static String source() {
    try {
      return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Accessibility() {}

  /**
   * What axe-core finds wrong with the page, one line each with the elements.
   *
   * @param contrast whether colors are looked at too, which takes longest
   * @param frame whether navigation and footer are looked at, which are the same on every page
   */
  @SuppressWarnings("unchecked")
  static List<String> barriers(Page page, boolean contrast, boolean frame) {
    page.evaluate(SOURCE);
    var found =
        (List<Map<String, Object>>)
            page.evaluate(
                """
                async ([contrast, frame]) => (await axe.run(frame ? document : { exclude: ['#navigation', '.footer'] }, {
                    resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast } } })).violations
                  .map(v => ({ id: v.id, impact: v.impact, help: v.help,
                    nodes: v.nodes.map(n => n.html.slice(0, 160)).slice(0, 5) }))
                """,
                List.of(contrast, frame));
    return found.stream()
        .map(v -> v.get("impact") + " " + v.get("id") + ": " + v.get("help") + " " + v.get("nodes"))
        .toList();
  }

  /**
   * Walks the page with the tabulator key, from where a part of it begins; the controls of the part
   * that it never reached.
   */
  @SuppressWarnings("unchecked")
  static List<String> unreachable(Page page, String part) {
    int count =
        ((Number)
                page.evaluate(
                    """
                    part => {
                      const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
                      const root = document.querySelector(part);
                      window.walk = [...root.querySelectorAll(all)].filter(e =>
                        !e.disabled && e.checkVisibility({ visibilityProperty: true }));
                      window.reached = new Set();
                      document.addEventListener('focusin', event => window.reached.add(event.target));
                      document.activeElement?.blur();
                      scrollTo(0, 0);
                      root.focus();
                      return window.walk.length;
                    }
                    """,
                    part))
            .intValue();
    page.keyboard().press("Tab");
    for (int step = 0; step < count + 20; step++) {
      page.keyboard().press("Tab");
    }
    return (List<String>)
        page.evaluate(
            """
            () => window.walk.filter(e => !window.reached.has(e)
                && !(e.type === 'radio' && [...window.reached].some(r => r.type === 'radio' && r.name === e.name)))
              .map(e => e.outerHTML.slice(0, 160))
            """);
  }
}
