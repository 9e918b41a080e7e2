package org.mifeng.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the benchmarks and writes {@code bench/README.md} and {@code bench/figures.json}. Arguments:
 * the repository's root, then options: {@code --quick}; {@code --only NAME[,NAME…]}, which writes
 * nothing; {@code --seconds}, {@code --rounds}, {@code --warm-up}, {@code --entries}, {@code
 * --proof-entries} with a number each; {@code --enterprises NUMBER[,NUMBER…]}.
 */
final class Main {
  private Main() {}

  /** Everything that is measured, in this order. A new measurement is one line. */
  private static Map<String, Measurement> measurements() {
    var all = new LinkedHashMap<String, Measurement>();
    all.put("disk", new Disk());
    all.put("primitives", new Primitives());
    all.put("digesting", new Digesting());
    all.put("proofs", new Proofs());
    all.put("fsck", new FsckRate());
    all.put("index", new IndexRates());
    all.put("start", new StartUp());
    all.put("anchors", new Anchors());
    all.put("deposits", new DepositRates());
    all.put("batches", new BatchRates());
    all.put("pages", new Pages());
    all.put("search", new Search());
    all.put("certificates", new Certificates());
    all.put("reports", new ReportRates());
    all.put("witnessing", new Witnessing());
    all.put("levels", new Levels());
    all.put("time-stamps", new TimeTokens());
    all.put("verification", new Verification());
    all.put("bytes", new StoredBytes());
    all.put("inbox", new Inbox());
    all.put("officials", new OfficialsView());
    all.put("dashboards", new Dashboards());
    return all;
  }

  public static void main(String[] arguments) throws Exception {
    var root = Path.of(arguments[0]).toAbsolutePath();
    var options = List.of(arguments).subList(1, arguments.length);
    var settings = Bench.Settings.of(options);
    var only = only(options);
    try (var bench = new Bench(root, settings)) {
      for (var measurement : measurements().entrySet()) {
        if (only.isEmpty() || only.contains(measurement.getKey())) {
          System.out.println("== " + measurement.getKey());
          measurement.getValue().measure(bench);
          if (only.isEmpty()) {
            // After each: a long run that is ended early leaves what it measured.
            bench.report().write(root.resolve("bench"), settings);
          }
        }
      }
    }
  }

  private static List<String> only(List<String> options) {
    var at = options.indexOf("--only");
    return at < 0 ? List.of() : Arrays.asList(options.get(at + 1).split(","));
  }
}
