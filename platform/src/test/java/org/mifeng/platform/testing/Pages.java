package org.mifeng.platform.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * One visitor's browser window and what can be seen through it: requests, complaints of the
 * security policy, accessibility, overflow, the keyboard's way.
 */
public final class Pages implements AutoCloseable {
  private static final boolean PICTURES = Boolean.getBoolean("mifeng.pictures");

  /**
   * The widths a page is looked at, in pixels: small and large phone, tablet, desktop, wide.
   * English words are longer, so that they are looked at where room is scarce.
   */
  private static final Map<String, List<Integer>> WIDTHS =
      Map.of(
          "zh",
          List.of(390, 1440, 1920),
          "en",
          PICTURES ? List.of(360, 390, 768, 1440) : List.of(360, 390, 768));

  private final BrowserContext context;
  private final Page page;
  private final String base;
  private final List<Request> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Pages(BrowserContext context, String base) {
    this.context = context;
    this.base = base;
    // Before any script of the page: what the policy forbids is told by events, not by failures.
    context.addInitScript(
        """
        addEventListener('securitypolicyviolation', event =>
          console.error('security policy: ' + event.violatedDirective + ' ' + event.blockedURI));
        """);
    this.page = context.newPage();
    page.onRequest(requests::add);
    page.onPageError(error -> complaints.add("script error: " + error));
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("security policy")
              || message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
  }

  static Pages of(com.microsoft.playwright.Browser browser, String base) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1440, 900);
    return new Pages(browser.newContext(options), base);
  }

  /** The window itself. */
  public Page page() {
    return page;
  }

  /** Every request since the window was opened. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** What the security policy forbade, and errors of scripts. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Chooses the language, {@code zh} or {@code en}. */
  public Pages in(String language) {
    context.addCookies(List.of(new Cookie("mifeng-language", language).setUrl(base + "/")));
    return this;
  }

  /** Makes the window this wide; phones are tall. */
  public Pages width(int pixels) {
    page.setViewportSize(pixels, pixels < 600 ? 844 : 900);
    return this;
  }

  /** Opens a path. */
  public Pages open(String path) {
    page.navigate(base + path);
    return this;
  }

  /** Comes with a session that exists already. */
  public Pages withSession(String id) {
    var value = Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    context.addCookies(List.of(new Cookie("mifeng", value).setUrl(base + "/")));
    return this;
  }

  /** Signs in by password, from the sign-in page, and accepts the sign-in policy when asked to. */
  public Pages signIn(String login, String password) {
    open("/sign-in");
    page.locator("input[name=login]").fill(login);
    page.locator("input[name=password]").fill(password);
    page.locator("main button[type=submit]").first().click();
    if (page.url().endsWith("/sign-in/policy")) {
      page.locator("form[name=policy] button[type=submit]").click();
    }
    return this;
  }

  /** The paths the navigation leads to. */
  @SuppressWarnings("unchecked")
  public List<String> navigation() {
    return (List<String>)
        page.evaluate(
            "() => [...document.querySelectorAll('#navigation a')].map(a =>"
                + " a.getAttribute('href'))");
  }

  /** How many pixels the page is wider than the window; 0 is right. */
  public int overflow() {
    return ((Number)
            page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)"))
        .intValue();
  }

  /** What axe-core finds wrong with the page, one line each with the elements. */
  public List<String> barriers() {
    return Accessibility.barriers(page, true, true);
  }

  /** Walks the page with the tabulator key; the controls it never reached. */
  public List<String> unreachable() {
    return Accessibility.unreachable(page, "body");
  }

  /**
   * Keeps a picture of the whole page under {@code target/screenshots}, when {@code
   * mifeng.pictures} asks for them: they cost a third of the time of every look.
   */
  public Pages picture(String name) {
    if (PICTURES) {
      keep(name);
    }
    return this;
  }

  private void keep(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(true));
  }

  /**
   * Looks at a path in both languages and at every width, keeps pictures of a wide and a narrow
   * window if asked to, and tells everything that is wrong. Accessibility is looked at once wide in
   * Chinese and once narrow in English, where colors are the same: it is the slowest look. The
   * keyboard walks the shell on the front page and what is in it on every page, wide in Chinese.
   */
  public List<String> faults(String path, String name) {
    var faults = new ArrayList<String>();
    for (var language : List.of("zh", "en")) {
      in(language).open(path);
      for (int width : WIDTHS.getOrDefault(language, List.of())) {
        width(width);
        var where = path + " in " + language + " at " + width + ": ";
        if (overflow() > 0) {
          faults.add(where + overflow() + " pixels too wide");
          keep(name + "-" + language + "-" + width + "-fault");
        }
        if (width == 390 || width == 1440) {
          picture(name + "-" + language + "-" + width);
        }
        boolean chinese = "zh".equals(language);
        if (width == (chinese ? 1440 : 390)) {
          Accessibility.barriers(page, chinese, "/".equals(path))
              .forEach(barrier -> faults.add(where + barrier));
        }
        if (width == 1440 && chinese) {
          Accessibility.unreachable(page, "/".equals(path) ? "body" : "#content")
              .forEach(control -> faults.add(path + " not reached by keyboard: " + control));
        }
      }
    }
    complaints().forEach(complaint -> faults.add(path + " " + complaint));
    return faults;
  }

  /**
   * Looks at a path once wide in Chinese and once narrow in English, for pages whose parts are all
   * looked at elsewhere; what is wrong.
   */
  public List<String> glance(String path, String name) {
    var faults = new ArrayList<String>();
    for (int width : List.of(1440, 390)) {
      boolean wide = width == 1440;
      var language = wide ? "zh" : "en";
      in(language).width(width).open(path).picture(name + "-" + language + "-" + width);
      if (overflow() > 0) {
        faults.add(path + " in " + language + " is too wide at " + width);
        keep(name + "-" + language + "-" + width + "-fault");
      }
      Accessibility.barriers(page, wide, "/".equals(path))
          .forEach(barrier -> faults.add(path + " " + barrier));
    }
    complaints().forEach(complaint -> faults.add(path + " " + complaint));
    in("zh").width(1440);
    return faults;
  }

  /** The hosts other than ours that were asked for anything. */
  public List<String> strangers() {
    return requests.stream()
        .map(Request::url)
        .filter(
            url -> !url.startsWith(base) && !url.startsWith("data:") && !url.startsWith("blob:"))
        .distinct()
        .toList();
  }

  /** Whether any request carried these bytes, in its body or its address. */
  public boolean sent(byte[] needle) {
    var text = new String(needle, StandardCharsets.UTF_8);
    return requests.stream()
        .anyMatch(
            request -> {
              var body = request.postDataBuffer();
              return request.url().contains(text) || (body != null && contains(body, needle));
            });
  }

  private static boolean contains(byte[] all, byte[] part) {
    for (int from = 0; from + part.length <= all.length; from++) {
      if (Arrays.equals(all, from, from + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    context.close();
  }
}
