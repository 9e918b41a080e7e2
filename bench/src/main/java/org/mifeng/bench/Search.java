package org.mifeng.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The search of the knowledge base: how soon its page of results is there, and how well it finds
 * what the test set expects, beside plain BM25 over the same texts.
 */
final class Search implements Measurement {
  private static final String CONTENT = "platform/src/main/resources/content/consultation";
  private static final Pattern FOUND = Pattern.compile("data-found=\"([^\"]+)\"");
  private static final int CLIENTS = 8;

  /** As many as the first page of results shows: ranks are counted up to here. */
  private static final int FIRST_PAGE = 10;

  private record Asked(String text, List<String> expect) {}

  /** How often the expected was among the first five, and the mean of one by its rank. */
  private static final class Quality {
    private int questions;
    private int amongFive;
    private double reciprocal;

    void count(Asked asked, List<String> found) {
      questions++;
      for (var rank = 1; rank <= found.size(); rank++) {
        if (asked.expect().contains(found.get(rank - 1))) {
          amongFive += rank <= 5 ? 1 : 0;
          reciprocal += 1.0 / rank;
          return;
        }
      }
    }

    double recall() {
      return amongFive / (double) questions;
    }

    double meanReciprocalRank() {
      return reciprocal / questions;
    }
  }

  @Override
  public void measure(Bench bench) throws Exception {
    var content = bench.root().resolve(CONTENT);
    var queries = queries(content);
    quality(bench, content, queries);
    var paths = queries.stream().map(asked -> path(asked.text())).toList();
    ClosedLoop.Request page =
        (connection, sequence) ->
            connection.get(paths.get((int) (sequence % paths.size())), "").status() == 200 ? 1 : 0;
    var platform = bench.platform();
    ClosedLoop.run(platform.port(), CLIENTS, bench.settings().warmUp().dividedBy(2), page);
    for (var round = 0; round < bench.rounds(); round++) {
      var seen = ClosedLoop.run(platform.port(), CLIENTS, bench.point(), page);
      var report = bench.report();
      report.row("search of the knowledge base (HTML), 8 clients", "%.0f/s", seen.perSecond());
      report.row("search of the knowledge base: p50", "%.1f ms", seen.p50Millis());
      report.row("search of the knowledge base: p95", "%.1f ms", seen.p95Millis());
      report.row("searches refused or failed", "%.0f", seen.errors());
    }
  }

  private static void quality(Bench bench, Path content, List<Asked> queries) throws Exception {
    var plain = plain(content);
    var ours = new Quality();
    var baseline = new Quality();
    try (var connection = new Connection(bench.platform().port())) {
      for (var asked : queries) {
        ours.count(asked, found(connection, asked.text()));
        baseline.count(asked, plain.search(asked.text(), FIRST_PAGE));
      }
    }
    var report = bench.report();
    report.row(
        Target.atLeast("Q1", 0.9), "search: recall@5 on its test set", "%.3f", ours.recall());
    report.row("search: mean reciprocal rank", "%.3f", ours.meanReciprocalRank());
    report.row("plain BM25 over pairs: recall@5", "%.3f", baseline.recall());
    report.row(
        "plain BM25 over pairs: mean reciprocal rank", "%.3f", baseline.meanReciprocalRank());
  }

  private static String path(String text) {
    return "/knowledge/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> found(Connection connection, String text) throws IOException {
    var answer = connection.get(path(text), "");
    if (answer.status() != 200) {
      throw new IOException("a search was answered with " + answer.status());
    }
    return FOUND
        .matcher(new String(answer.body(), StandardCharsets.UTF_8))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static List<Asked> queries(Path content) throws IOException {
    var all = new ArrayList<Asked>();
    if (yaml(content.resolve("search/queries.yaml")).get("queries") instanceof List<?> list) {
      for (var one : list) {
        if (one instanceof Map<?, ?> query && query.get("expect") instanceof List<?> expect) {
          all.add(
              new Asked(
                  String.valueOf(query.get("text")),
                  expect.stream().map(String::valueOf).toList()));
        }
      }
    }
    return all;
  }

  /** All Chinese words of each answer, and of each article of the newest texts. */
  private static PlainBigrams plain(Path content) throws IOException {
    var plain = new PlainBigrams();
    for (var file : files(content.resolve("answers"))) {
      var answer = yaml(file);
      plain.add(
          "answers/" + answer.get("code"),
          words(answer.get("question"))
              + words(answer.get("variants"))
              + words(answer.get("answer"))
              + words(answer.get("steps")));
    }
    for (var file : files(content.resolve("laws"))) {
      var law = yaml(file);
      if (!law.containsKey("until") && law.get("articles") instanceof List<?> articles) {
        for (var one : articles) {
          if (one instanceof Map<?, ?> article) {
            plain.add(
                "laws/" + law.get("code") + "#" + article.get("code"),
                words(law.get("name"))
                    + words(article.get("heading"))
                    + words(article.get("summary")));
          }
        }
      }
    }
    return plain;
  }

  private static String words(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Map<?, ?> map -> map.get("zh") + "\n";
      case List<?> list -> String.join("", list.stream().map(Search::words).toList());
      default -> value + "\n";
    };
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Map<?, ?> yaml(Path file) throws IOException {
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    return read instanceof Map<?, ?> map ? map : Map.of();
  }
}
