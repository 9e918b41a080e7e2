package org.mifeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of figures: each measure with the median, the least and the greatest of its rounds. */
final class Report {
  private static final String BEGIN = "<!-- figures: written by bin/bench -->";
  private static final String END = "<!-- end of figures -->";

  private record Measure(String format, List<Double> values) {}

  private final Map<String, Measure> measures = new LinkedHashMap<>();

  void row(String name, String format, double value) {
    measures
        .computeIfAbsent(name, key -> new Measure(format, new ArrayList<>()))
        .values()
        .add(value);
    System.out.println(name + ": " + String.format(Locale.ROOT, format, value));
  }

  /** Replaces what stands between the two marks of the file. */
  void write(Path file, int rounds, Duration time) throws IOException {
    var text = Files.readString(file);
    var from = text.indexOf(BEGIN) + BEGIN.length();
    var to = text.indexOf(END);
    Files.writeString(file, text.substring(0, from) + "\n\n" + table(rounds, time) + "\n" + text.substring(to));
  }

  private String table(int rounds, Duration time) throws IOException {
    var out = new StringBuilder();
    out.append(LocalDate.now(Clock.systemUTC()))
        .append(", ")
        .append(Runtime.getRuntime().availableProcessors())
        .append(" cores (")
        .append(processor())
        .append("), load generator and pgbench on the same cores; rounds of ")
        .append(time.toSeconds())
        .append(" s, ")
        .append(rounds)
        .append(rounds == 1 ? " round" : " rounds")
        .append(" a measure.\n\n")
        .append(
            "| Measure | median | least | greatest | rounds |\n| --- | ---: | ---: | ---: | ---: |\n");
    measures.forEach(
        (name, measure) -> {
          var sorted = measure.values().stream().sorted().toList();
          out.append("| ").append(name).append(" | ");
          for (var value :
              List.of(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast())) {
            out.append(String.format(Locale.ROOT, measure.format(), value)).append(" | ");
          }
          out.append(sorted.size()).append(" |\n");
        });
    return out.toString();
  }

  private static String processor() throws IOException {
    return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith("model name"))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).trim())
        .orElse("unknown processor");
  }
}
