package org.mifeng.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reports of a quick check-up that an enterprise has filled in to the end, beside the page that
 * shows the same result: what a page costs is the least that a file of it can.
 */
final class ReportRates implements Measurement {
  private static final Pattern QUICK =
      Pattern.compile(
          "name=\"system\" value=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"set\" value=\"quick\"");
  private static final Pattern OPTION =
      Pattern.compile("name=\"(scope-[A-Za-z0-9_-]+)\" value=\"([^\"]+)\"");
  private static final Pattern LEVEL =
      Pattern.compile("name=\"([A-Za-z0-9_-]+)\\.choice\" value=\"([0-9]+)\"");

  private final Map<String, String> files = new LinkedHashMap<>();

  ReportRates() {
    files.put("report of a quick check-up (PDF, Chinese)", "report.pdf?lang=zh");
    files.put("report of a quick check-up (PDF, English)", "report.pdf?lang=en");
    files.put("report of a quick check-up (xlsx)", "report.xlsx?lang=zh");
    files.put("result of a quick check-up (HTML)", "result");
  }

  @Override
  public void measure(Bench bench) throws Exception {
    var platform = bench.platform();
    try (var session = SignedIn.as(platform, "enterprise")) {
      var path = filledIn(session) + "/";
      var headers = session.cookieHeader();
      for (var file : files.entrySet()) {
        measure(bench, file.getKey(), path + file.getValue(), headers);
      }
    }
  }

  private static void measure(Bench bench, String name, String path, String headers)
      throws Exception {
    var platform = bench.platform();
    var report = bench.report();
    ClosedLoop.Request request =
        (connection, sequence) -> connection.get(path, headers).status() == 200 ? 1 : 0;
    ClosedLoop.run(platform.port(), 2, bench.settings().warmUp().dividedBy(2), request);
    for (var round = 0; round < bench.rounds(); round++) {
      var cpu = platform.cpuSeconds();
      var one = ClosedLoop.run(platform.port(), 1, bench.point(), request);
      var two = ClosedLoop.run(platform.port(), 2, bench.point(), request);
      cpu = platform.cpuSeconds() - cpu;
      report.row(name + ", 1 client", "%.1f/s", one.perSecond());
      report.row(name + ", 2 clients", "%.1f/s", two.perSecond());
      report.row(
          name + " per CPU-second of application and PostgreSQL",
          "%.1f",
          (one.units() + two.units()) / cpu);
      report.row(name + ": refused or failed", "%.0f", one.errors() + two.errors());
    }
    try (var connection = new Connection(platform.port())) {
      report.row(name + ": size", "%.1f KiB", connection.get(path, headers).body().length / 1024.0);
    }
  }

  /** The path of a quick check-up whose every question that concerns the enterprise is answered. */
  private static String filledIn(SignedIn session) throws IOException, InterruptedException {
    var offer = QUICK.matcher(session.get("/check-ups"));
    if (!offer.find()) {
      throw new IOException("no quick check-up is offered");
    }
    var form = session.post("/check-ups", Map.of("system", offer.group(1), "set", "quick"));
    var checkup = form.substring(0, form.lastIndexOf('/'));
    while (!form.equals(checkup)) {
      var page = session.get(form);
      form = session.post(form, form.endsWith("/scope") ? scope(page) : section(page));
    }
    if (!session.get(checkup).contains("href=\"" + checkup + "/result\"")) {
      throw new IOException("the check-up is not filled in");
    }
    return checkup;
  }

  /** Yes where that is an answer, so that no question falls away; else the first option. */
  private static Map<String, String> scope(String page) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("revision", "0");
    OPTION
        .matcher(page)
        .results()
        .forEach(
            option ->
                fields.merge(
                    option.group(1),
                    option.group(2),
                    (first, other) -> other.equals("yes") ? other : first));
    return fields;
  }

  /** One level after the other, by the enterprise's word: some items are gaps, some are not. */
  private static Map<String, String> section(String page) {
    var levels = new LinkedHashMap<String, Integer>();
    LEVEL.matcher(page).results().forEach(level -> levels.merge(level.group(1), 1, Integer::sum));
    var fields = new LinkedHashMap<String, String>();
    for (var item : levels.entrySet()) {
      fields.put(item.getKey() + ".revision", "0");
      fields.put(item.getKey() + ".choice", Integer.toString(fields.size() / 3 % item.getValue()));
      fields.put(item.getKey() + ".verification", "declared");
    }
    return fields;
  }
}
