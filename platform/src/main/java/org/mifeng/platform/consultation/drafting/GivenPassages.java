package org.mifeng.platform.consultation.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.consultation.ArticleRef;
import org.mifeng.platform.consultation.KnowledgeSource.Passage;

/**
 * The passages a draft may rest on, numbered as the model is given them, and what is left of its
 * words when all that it cites beside them is taken out.
 */
record GivenPassages(List<Passage> all) {
  private static final Pattern MARK =
      Pattern.compile("[\\[【]\\s*(\\d{1,6}(?:\\s*[,，、]\\s*\\d{1,6}){0,20})\\s*[\\]】]");
  private static final Map<String, String> FORMS = forms();
  private static final Pattern NAMED = Pattern.compile(FORMS.getOrDefault("named", ""));
  private static final Pattern THINKING = Pattern.compile("(?s)<think>.*?(?:</think>|$)");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]【】《》]");
  private static final int MOST_PASSES = 50;
  private static final String STATE = FORMS.getOrDefault("state", "?");
  private static final String INSERTED = FORMS.getOrDefault("inserted", "?");

  private static Map<String, String> forms() {
    try (var stream = GivenPassages.class.getResourceAsStream("/content/drafting/citations.txt")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("=", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  GivenPassages {
    all = List.copyOf(all);
  }

  /**
   * A draft that cites nothing but what was given.
   *
   * @param law what it cites
   * @param dropped what it cited beside that
   */
  record Kept(String words, List<ArticleRef> law, List<String> dropped) {
    Kept {
      law = List.copyOf(law);
      dropped = List.copyOf(dropped);
    }
  }

  /** One to a line: number, law, article, date of the text, summary. */
  String text() {
    return IntStream.range(0, all.size())
        .mapToObj(
            at -> {
              var one = all.get(at);
              return "["
                  + (at + 1)
                  + "] 《"
                  + one.law()
                  + "》 "
                  + one.article()
                  + " ("
                  + one.ref().version()
                  + ") "
                  + one.summary();
            })
        .collect(Collectors.joining("\n"));
  }

  /**
   * Reads what came back.
   *
   * @param limit longest draft
   */
  Kept read(String answer, int limit) {
    var law = new LinkedHashSet<ArticleRef>();
    var dropped = new LinkedHashSet<String>();
    var cut = answer.substring(0, Math.min(answer.length(), 4 * limit));
    var words = CONTROL.matcher(THINKING.matcher(cut).replaceAll("")).replaceAll("");
    // What is taken out may bring together what was apart.
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      var next = withoutMarks(withoutNames(words, law, dropped), law, dropped);
      if (next.equals(words)) {
        return kept(words, limit, law, dropped);
      }
      words = next;
    }
    return kept(BRACKETS.matcher(words).replaceAll(""), limit, law, dropped);
  }

  private static Kept kept(String words, int limit, Set<ArticleRef> law, Set<String> dropped) {
    var plain = words.strip();
    return new Kept(
        plain.length() > limit ? plain.substring(0, limit) : plain,
        new ArrayList<>(law),
        new ArrayList<>(dropped));
  }

  /** Names of law that was given stay in the words; others go. */
  private String withoutNames(String words, Set<ArticleRef> law, Set<String> dropped) {
    return NAMED
        .matcher(words)
        .replaceAll(
            found -> {
              var passages = find(found.group(1), found.group(2));
              passages.forEach(one -> law.add(one.ref()));
              if (passages.isEmpty()) {
                dropped.add(found.group());
                return "";
              }
              return Matcher.quoteReplacement(found.group());
            });
  }

  /** Numbers become citations, and go. */
  private String withoutMarks(String words, Set<ArticleRef> law, Set<String> dropped) {
    return MARK.matcher(words)
        .replaceAll(
            found -> {
              for (int number : numbers(found.group(1))) {
                if (number >= 1 && number <= all.size()) {
                  law.add(all.get(number - 1).ref());
                } else {
                  dropped.add("[" + number + "]");
                }
              }
              return "";
            });
  }

  private static List<Integer> numbers(String list) {
    return Pattern.compile("\\d+")
        .matcher(list)
        .results()
        .map(one -> Integer.valueOf(one.group()))
        .toList();
  }

  /** The given passages a mention means; a law alone means all that were given of it. */
  private List<Passage> find(String law, @Nullable String article) {
    var name = law.replace(STATE, "").strip();
    return all.stream()
        .filter(one -> one.law().replace(STATE, "").equals(name))
        .filter(one -> article == null || isOf(one.article(), article))
        .toList();
  }

  /** Article 10 is not article 10-1. */
  private static boolean isOf(String label, String article) {
    return label.startsWith(article) && !label.startsWith(INSERTED, article.length());
  }
}
