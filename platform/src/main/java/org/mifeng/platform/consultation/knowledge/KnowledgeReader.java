package org.mifeng.platform.consultation.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mifeng.platform.consultation.knowledge.KnowledgeFault.Code;

/**
 * Reads the whole knowledge base and checks that it holds together. Its format is {@code
 * content/consultation/README.md}.
 */
final class KnowledgeReader {
  private static final String LAW = "laws/[a-z0-9-]{1,40}/[0-9-]{1,10}\\.yaml";
  private static final String ANSWER = "answers/[a-z0-9-]{1,40}\\.yaml";

  /** Files that are read elsewhere or by people. */
  private static final String OTHER = "README\\.md|search/queries\\.yaml";

  private final Map<String, String> files;

  private KnowledgeReader(Map<String, String> files) {
    this.files = files;
  }

  /**
   * Reads all files.
   *
   * @param files the text of each file by its name below {@code content/consultation}
   * @throws KnowledgeFault with code, file and line
   */
  static Compendium read(Map<String, String> files, ReadyTexts readyTexts) {
    return new KnowledgeReader(new TreeMap<>(files)).read(readyTexts);
  }

  private Compendium read(ReadyTexts readyTexts) {
    var topics = TopicCodes.all("topics.yaml", require("topics.yaml"));
    var codes = new TopicCodes(topics.stream().map(Topic::code).collect(Collectors.toSet()));
    var vocabulary =
        VocabularyReader.read(
            require("search/words.txt"),
            require("search/fillers.txt"),
            require("search/synonyms.yaml"));
    var laws = laws(new LawReader(codes));
    var reader = new AnswerReader(codes, laws, readyTexts);
    var answers = new LinkedHashMap<String, Answer>();
    files.forEach(
        (file, text) -> {
          if (file.matches(ANSWER)) {
            var answer = reader.read(file, text);
            answers.put(answer.code(), answer);
          } else if (!file.matches(LAW) && !file.matches(OTHER)) {
            throw new KnowledgeFault(Code.UNKNOWN_FILE, file, 0, "does not belong here");
          }
        });
    return new Compendium(topics, laws, answers, vocabulary, readyTexts);
  }

  private String require(String file) {
    var text = files.remove(file);
    if (text == null) {
      throw new KnowledgeFault(Code.MISSING_FILE, file, 0, "is not there");
    }
    return text;
  }

  private Map<String, Law> laws(LawReader reader) {
    var texts = new LinkedHashMap<String, List<LawText>>();
    files.forEach(
        (file, text) -> {
          if (file.matches(LAW)) {
            var one = reader.read(file, text);
            texts.computeIfAbsent(one.law(), code -> new ArrayList<>()).add(one);
          }
        });
    var laws = new LinkedHashMap<String, Law>();
    texts.forEach(
        (code, all) -> {
          all.sort(Comparator.comparing(LawText::version).reversed());
          var law = new Law(code, List.copyOf(all));
          check(law);
          laws.put(code, law);
        });
    return laws;
  }

  /** Texts follow one another, and what is said about the text before is true of it. */
  private static void check(Law law) {
    for (int i = 0; i < law.texts().size(); i++) {
      var text = law.texts().get(i);
      var until = text.force().until();
      if (i > 0) {
        var next = law.texts().get(i - 1);
        if (until == null || !until.isBefore(next.version())) {
          throw fault(Code.OVERLAPPING_TEXTS, text, "is still in force on " + next.version());
        }
      }
      var replaces = text.force().replaces();
      if (replaces != null) {
        var before = law.find(replaces);
        if (before.isEmpty()) {
          throw fault(Code.UNKNOWN_VERSION, text, "replaces " + replaces);
        }
        check(text, before.get());
      }
    }
  }

  private static void check(LawText text, LawText before) {
    for (var article : text.articles()) {
      var change = article.change();
      var from = change == null ? null : change.from();
      if (from != null && before.find(from).isEmpty()) {
        throw fault(Code.UNKNOWN_ARTICLE, text, article.code() + " comes from " + from);
      }
    }
  }

  private static KnowledgeFault fault(Code code, LawText text, String detail) {
    return new KnowledgeFault(
        code, "laws/" + text.law() + "/" + text.version() + ".yaml", 0, detail);
  }
}
