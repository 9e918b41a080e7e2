package org.mifeng.platform.consultation.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mifeng.platform.consultation.knowledge.Answer.Citation;
import org.mifeng.platform.consultation.knowledge.Answer.Grounds;
import org.mifeng.platform.consultation.knowledge.Answer.Ties;
import org.mifeng.platform.consultation.knowledge.KnowledgeFault.Code;

/**
 * Reads one answer, {@code answers/<code>.yaml}, and holds it against what it cites: every article,
 * ready text and indicator exists, and it is no surer than its weakest article.
 */
final class AnswerReader {
  private static final int LONGEST_QUESTION = 120;
  private static final int LONGEST_VARIANT = 60;
  private static final int SHORTEST_ANSWER = 150;
  private static final int LONGEST_ANSWER = 400;
  private static final int LONGEST_STEP = 80;
  private static final int MOST_CITED = 10;

  private final TopicCodes topics;
  private final Map<String, Law> laws;
  private final ReadyTexts readyTexts;
  private final Set<String> variants = new HashSet<>();

  AnswerReader(TopicCodes topics, Map<String, Law> laws, ReadyTexts readyTexts) {
    this.topics = topics;
    this.laws = laws;
    this.readyTexts = readyTexts;
  }

  /**
   * Reads a file; no variant may stand in two answers of one reader.
   *
   * @throws KnowledgeFault with code, file and line
   */
  Answer read(String file, String text) {
    var place = Place.parse(file, text);
    var all =
        place.members(
            "code",
            "question",
            "variants",
            "answer",
            "steps",
            "citations",
            "topics",
            "templates",
            "indicators",
            "certainty",
            "reviewed-on");
    var code = all.require("code").matching(Place.CODE);
    if (!file.equals("answers/" + code + ".yaml")) {
      throw place.fault(Code.WRONG_PLACE, "belongs into answers/" + code + ".yaml");
    }
    var question = all.require("question").perhapsChinese(LONGEST_QUESTION);
    var certainty = all.require("certainty").one(Mark.class);
    return new Answer(
        code,
        question,
        variants(all.require("variants")),
        answer(all.require("answer"), question),
        steps(all.require("steps"), question),
        new Grounds(
            citations(all.require("citations"), certainty),
            certainty,
            all.require("reviewed-on").day()),
        new Ties(
            topics.read(all.require("topics")),
            known(all.require("templates"), readyTexts.templates(), Code.UNKNOWN_TEMPLATE),
            known(all.require("indicators"), readyTexts.indicators(), Code.UNKNOWN_INDICATOR)));
  }

  private List<String> variants(Place list) {
    var texts = list.texts(4, 8, LONGEST_VARIANT);
    for (var text : texts) {
      if (!variants.add(text)) {
        throw list.fault(Code.TWICE, text);
      }
    }
    return texts;
  }

  private static Wording answer(Place place, Wording question) {
    var words = inSameLanguages(place, LONGEST_ANSWER, question);
    if (words.zh().length() < SHORTEST_ANSWER) {
      throw place.fault(Code.TOO_SHORT, words.zh().length() + " instead of " + SHORTEST_ANSWER);
    }
    return words;
  }

  private static List<Wording> steps(Place list, Wording question) {
    return list.items(3, 6).stream()
        .map(item -> inSameLanguages(item, LONGEST_STEP, question))
        .toList();
  }

  private static Wording inSameLanguages(Place place, int longest, Wording question) {
    var words = place.perhapsChinese(longest);
    if (question.en() != null && words.en() == null) {
      throw place.fault(Code.MISSING_TRANSLATION, "en");
    }
    if (question.en() == null && words.en() != null) {
      throw place.fault(Code.UNEXPECTED_TRANSLATION, "en");
    }
    return words;
  }

  private List<Citation> citations(Place list, Mark certainty) {
    var cited = new ArrayList<Citation>();
    for (var item : list.items(1, MOST_CITED)) {
      var all = item.members("law", "version", "article");
      var citation =
          new Citation(
              all.require("law").matching(Place.CODE),
              all.require("version").day(),
              all.require("article").matching(Place.CODE));
      var law = laws.get(citation.law());
      var article =
          law == null
              ? null
              : law.find(citation.version())
                  .flatMap(text -> text.find(citation.article()))
                  .orElse(null);
      if (article == null) {
        throw item.fault(Code.UNKNOWN_ARTICLE, String.valueOf(citation));
      }
      if (certainty.isSurerThan(article.certainty())) {
        throw item.fault(Code.TOO_SURE, certainty + " on " + article.certainty());
      }
      if (cited.contains(citation)) {
        throw item.fault(Code.TWICE, String.valueOf(citation));
      }
      cited.add(citation);
    }
    return List.copyOf(cited);
  }

  private static List<String> known(Place list, Map<String, Wording> known, Code unknown) {
    var codes = list.texts(0, MOST_CITED, 40);
    for (var code : codes) {
      if (!known.containsKey(code)) {
        throw list.fault(unknown, code);
      }
    }
    return codes;
  }
}
