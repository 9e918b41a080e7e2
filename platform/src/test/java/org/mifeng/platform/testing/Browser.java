package org.mifeng.platform.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The one Chromium of a test run, started when first asked for. Where none is installed its tests
 * are skipped, and say so; {@code MIFENG_REQUIRE_BROWSER=true} makes that a failure.
 */
public final class Browser {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static com.microsoft.playwright.@Nullable Browser running;

  private Browser() {}

  /** A fresh visitor, without cookies, on a wide screen, to the application on this port. */
  public static Pages visit(int port) {
    return Pages.of(running(), "http://localhost:" + port);
  }

  private static synchronized com.microsoft.playwright.Browser running() {
    if (running == null) {
      running = start(installed());
    }
    return running;
  }

  private static com.microsoft.playwright.Browser start(Path chromium) {
    var environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    // Closed by the end of the process: every test class shares it.
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(FLAGS)
                .setTimeout(60_000));
  }

  private static Path installed() {
    var found =
        Stream.of(
                System.getenv().getOrDefault("MIFENG_CHROMIUM", "/none"),
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    var missing = "no Chromium found: install the package chromium or set MIFENG_CHROMIUM";
    if (found.isEmpty()) {
      if ("true".equals(System.getenv("MIFENG_REQUIRE_BROWSER"))) {
        Assertions.fail(missing);
      }
      Assumptions.abort(missing);
    }
    return found.orElseThrow();
  }
}
