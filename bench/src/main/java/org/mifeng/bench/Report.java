package org.mifeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was seen: each figure with the values of its rounds. Written as tables for people and as
 * JSON for programs.
 */
final class Report {
  private static final String BEGIN = "<!-- figures: written by bin/bench -->";
  private static final String END = "<!-- end of figures -->";

  private record Measure(String name, String format, @Nullable Target target, List<Double> values) {
    double median() {
      var sorted = values.stream().sorted().toList();
      int half = sorted.size() / 2;
      return sorted.size() % 2 == 1
          ? sorted.get(half)
          : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    String show(double value) {
      return String.format(Locale.ROOT, format, value);
    }

    String least() {
      return show(values.stream().min(Double::compare).orElseThrow());
    }

    String greatest() {
      return show(values.stream().max(Double::compare).orElseThrow());
    }

    String rounds() {
      return values.stream().map(this::show).collect(Collectors.joining(" · "));
    }
  }

  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  /** Adds a round's value to a figure. */
  void row(String name, String format, double value) {
    row(null, name, format, value);
  }

  /** Adds a round's value to a figure with a goal. */
  void row(@Nullable Target target, String name, String format, double value) {
    measures
        .computeIfAbsent(name, key -> new Measure(key, format, target, new ArrayList<>()))
        .values()
        .add(value);
    System.out.println(name + ": " + String.format(Locale.ROOT, format, value));
  }

  /** Says what a reader of the figures must know: what was not run, and why. */
  void note(String text) {
    if (!notes.contains(text)) {
      notes.add(text);
      System.out.println("note: " + text);
    }
  }

  /** Replaces what stands between the two marks of the page, and writes the JSON beside it. */
  void write(Path folder, Bench.Settings settings) throws IOException {
    var file = folder.resolve("README.md");
    var text = Files.readString(file);
    var from = text.indexOf(BEGIN) + BEGIN.length();
    var to = text.indexOf(END);
    Files.writeString(
        file, text.substring(0, from) + "\n\n" + tables(settings) + "\n" + text.substring(to));
    Files.writeString(folder.resolve("figures.json"), json());
  }

  private String tables(Bench.Settings settings) throws IOException {
    var out = new StringBuilder(heading(settings));
    out.append("\n### Goals\n\n| Goal | Measure | goal | seen (median) | each round | |\n");
    out.append("| --- | --- | ---: | ---: | --- | --- |\n");
    for (var measure : measures.values()) {
      var target = measure.target();
      if (target != null) {
        out.append(
            "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                    target.id(),
                    measure.name(),
                    target.text(measure.format()),
                    measure.show(measure.median()),
                    measure.rounds(),
                    target.isMetBy(measure.median()) ? "met" : "**missed**"));
      }
    }
    out.append("\n### All other figures\n\n| Measure | median | least | greatest | rounds |\n");
    out.append("| --- | ---: | ---: | ---: | ---: |\n");
    for (var measure : measures.values()) {
      if (measure.target() == null) {
        out.append(
            "| %s | %s | %s | %s | %d |\n"
                .formatted(
                    measure.name(),
                    measure.show(measure.median()),
                    measure.least(),
                    measure.greatest(),
                    measure.values().size()));
      }
    }
    if (!notes.isEmpty()) {
      out.append('\n');
      notes.forEach(note -> out.append("- ").append(note).append('\n'));
    }
    return out.toString();
  }

  private static String heading(Bench.Settings settings) throws IOException {
    return "%s, %d cores (%s), %.0f GiB of memory; load generator, PostgreSQL and pgbench on the same cores. %d s of warm-up, points of %d s, %d %s.\n"
        .formatted(
            LocalDate.now(Clock.systemUTC()),
            Runtime.getRuntime().availableProcessors(),
            from("/proc/cpuinfo", "model name"),
            Double.parseDouble(from("/proc/meminfo", "MemTotal").split(" ")[0]) / (1 << 20),
            settings.warmUp().toSeconds(),
            settings.point().toSeconds(),
            settings.rounds(),
            settings.rounds() == 1 ? "round" : "rounds");
  }

  private static String from(String file, String name) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).trim())
        .orElse("0 unknown");
  }

  private String json() {
    var out = new StringBuilder("{\"date\":\"").append(LocalDate.now(Clock.systemUTC()));
    out.append("\",\"figures\":[");
    var separator = "\n";
    for (var measure : measures.values()) {
      out.append(separator).append("{\"name\":").append(quoted(measure.name()));
      var target = measure.target();
      if (target != null) {
        out.append(",\"goal\":{\"id\":").append(quoted(target.id()));
        out.append(target.least() ? ",\"least\":" : ",\"most\":").append(target.bound());
        out.append(",\"met\":").append(target.isMetBy(measure.median())).append('}');
      }
      out.append(",\"median\":").append(measure.median());
      out.append(",\"rounds\":").append(measure.values()).append('}');
      separator = ",\n";
    }
    out.append("\n],\"notes\":[");
    out.append(notes.stream().map(Report::quoted).collect(Collectors.joining(",\n")));
    return out.append("]}\n").toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
