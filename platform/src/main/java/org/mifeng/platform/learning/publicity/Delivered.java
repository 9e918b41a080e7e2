package org.mifeng.platform.learning.publicity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The articles the platform comes with: {@code content/learning/publicity/CODE.zh.txt}, and {@code
 * CODE.en.txt} where there is one. The first line is kind and title, the second the summary, the
 * rest the body.
 */
@Component
class Delivered {
  private static final String FOLDER = "classpath*:content/learning/publicity/*.txt";

  /** An article that comes with the platform. */
  record Article(String code, Kind kind, Text text) {}

  /** All of them, by code. */
  Map<String, Article> read() {
    var files = new TreeMap<String, String>();
    try {
      for (var resource : new PathMatchingResourcePatternResolver().getResources(FOLDER)) {
        var name = resource.getFilename();
        if (name != null) {
          files.put(name, resource.getContentAsString(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var articles = new TreeMap<String, Article>();
    files.forEach(
        (name, text) -> {
          if (name.endsWith(".zh.txt")) {
            var code = name.substring(0, name.length() - ".zh.txt".length());
            articles.put(code, article(code, text, files.get(code + ".en.txt")));
          }
        });
    return articles;
  }

  private static Article article(String code, String zh, @Nullable String en) {
    var kind = Kind.find(zh.substring(0, Math.max(0, zh.indexOf(' '))));
    return new Article(
        code,
        kind.orElseThrow(() -> new IllegalStateException(code + " does not say what it is")),
        new Text(words(code, zh), en == null ? null : words(code, en)));
  }

  private static Words words(String code, String text) {
    var parts = text.strip().split("\n", 3);
    if (parts.length < 3) {
      throw new IllegalStateException(code + " has no title, summary and body");
    }
    return new Words(
        parts[0].substring(parts[0].indexOf(' ') + 1).strip(), parts[1].strip(), parts[2].strip());
  }
}
