package org.mifeng.platform.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of a test run, started when first asked for and shared by all that runs in a thread.
 * Where none is installed its tests are skipped, and say so; {@code MIFENG_REQUIRE_BROWSER=true}
 * makes that a failure.
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

  /** The driver of a browser belongs to the thread that started it. */
  private static final ThreadLocal<@Nullable Running> RUNNING = new ThreadLocal<>();

  private Browser() {}

  /** A fresh visitor, without cookies, on a wide screen, to the application on this port. */
  public static Pages visit(int port) {
    return Pages.of(running(), "http://localhost:" + port);
  }

  /** Does the tasks in some threads, each with a Chromium of its own; the first failure counts. */
  public static <T> List<T> atOnce(int threads, List<Callable<T>> tasks) throws Exception {
    var own = Thread.ofPlatform().factory();
    List<T> done = new ArrayList<>();
    try (var pool =
        Executors.newFixedThreadPool(threads, work -> own.newThread(() -> andClose(work)))) {
      for (var task : pool.invokeAll(tasks)) {
        done.add(task.get());
      }
    }
    return done;
  }

  private static void andClose(Runnable work) {
    try {
      work.run();
    } finally {
      var running = RUNNING.get();
      if (running != null) {
        running.driver().close();
      }
    }
  }

  private static com.microsoft.playwright.Browser running() {
    var running = RUNNING.get();
    if (running == null) {
      running = start(installed());
      RUNNING.set(running);
    }
    return running.browser();
  }

  private record Running(Playwright driver, com.microsoft.playwright.Browser browser) {}

  private static Running start(Path chromium) {
    var environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    // On the main thread it is closed by the end of the process: every test class shares it.
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    var browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(FLAGS)
                    .setTimeout(60_000));
    return new Running(playwright, browser);
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
