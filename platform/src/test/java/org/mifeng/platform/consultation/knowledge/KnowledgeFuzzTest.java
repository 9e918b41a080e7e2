package org.mifeng.platform.consultation.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * {@link KnowledgeReader} with {@link LawReader}, {@link AnswerReader}, {@link VocabularyReader}
 * and {@link ReadyTextReader}: whatever the bytes, they are read or a fault is named. {@link
 * QueryParser}: whatever is typed, it is searched for.
 */
class KnowledgeFuzzTest {
  private static final int ROUNDS = Integer.getInteger("mifeng.fuzz", 300);
  private static final String SPICE = "{}[]:,&*#-\"'\n \t%@|>zh密\u0000\uD800\uDC00";
  private static final String TYPED =
      "商业秘密竞业限制客户名单公安 \t\n　,。？!\"'<>&%_*?\\/()[]{}+-~^:;"
          + "abcxyzXIANzhuang0189ＡＺ１\u0000\u202e\u0301\uFFFF\uD83D\uDE00\uD800\uDC00";

  @Test
  void damagedFilesAreReadOrRefused() {
    var topics = new TopicCodes(Set.of("basics", "staff", "partners", "customers"));
    var random = new Random(51);
    var law = "laws/aucl/2019-04-23.yaml";
    var answer = "answers/customer-list.yaml";
    for (int round = 0; round < ROUNDS; round++) {
      refuseAlone(() -> new LawReader(topics).read(law, damage(Content.text(law), random)));
      refuseAlone(
          () ->
              new AnswerReader(topics, Content.BASE.laws(), Content.READY_TEXTS)
                  .read(answer, damage(Content.text(answer), random)));
      refuseAlone(
          () ->
              VocabularyReader.read(
                  damage("保密\n# 词\n竞业限制\n", random),
                  damage("怎么\n", random),
                  damage("groups:\n- {legal: [公安], everyday: [警察, nda]}\n", random)));
      refuseAlone(
          () ->
              ReadyTextReader.read(
                  Map.of(
                      "nda-staff/2026-11-01.yaml",
                      damage("code: nda-staff\nname: {zh: 协议, en: NDA}\n", random),
                      "indicators.yaml",
                      damage("indicators:\n- {code: D1-01, zh: 责任, en: Duty}\n", random))));
    }
  }

  @Test
  void aKnowledgeBaseWithADamagedFileIsReadOrRefused() {
    var random = new Random(52);
    var files = List.of("topics.yaml", "search/synonyms.yaml", "laws/aucl/2025-10-15.yaml");
    for (int round = 0; round < ROUNDS / 50; round++) {
      var file = files.get(round % files.size());
      refuseAlone(() -> Content.read(Content.with(file, damage(Content.text(file), random))));
    }
  }

  @Test
  void whateverIsTypedIsSearchedFor() {
    var random = new Random(53);
    var engine = Content.ENGINE;
    for (int round = 0; round < ROUNDS; round++) {
      var typed = new StringBuilder();
      for (int length = random.nextInt(260); length > 0; length--) {
        typed.append(TYPED.charAt(random.nextInt(TYPED.length())));
      }
      var query = engine.parse(typed.toString());
      assertThat(query.text()).hasSizeLessThanOrEqualTo(Query.LONGEST);
      var highlighter = new Highlighter(engine.terms(), query);
      for (var hit : engine.search(query, LocalDate.of(2026, 11, 27), document -> true)) {
        assertThat(hit.score()).isPositive().isFinite();
        var body = hit.document().text(Document.Field.BODY);
        assertThat(joined(highlighter.mark(body))).isEqualTo(body);
        assertThat(body).contains(joined(highlighter.snippet(body, 60)).replace("…", ""));
      }
    }
  }

  @Test
  void theWorstThatCanBeTypedIsSearchedFor() {
    var engine = Content.ENGINE;
    for (var typed :
        List.of(
            "",
            " ",
            "密",
            "a",
            "%",
            "_",
            "\u0000",
            "xian".repeat(500),
            "a".repeat(100_000),
            "商".repeat(10_000),
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "\uD800",
            "😀")) {
      var query = engine.parse(typed);
      assertThat(query.terms().size())
          .as(typed.substring(0, Math.min(9, typed.length())))
          .isLessThan(2_000);
      engine.search(query, LocalDate.of(2026, 11, 27), document -> true);
      new Highlighter(engine.terms(), query).snippet(typed.toLowerCase(Locale.ROOT), 20);
    }
  }

  private static String joined(List<Piece> pieces) {
    return String.join("", pieces.stream().map(Piece::text).toList());
  }

  private static void refuseAlone(Runnable work) {
    try {
      work.run();
    } catch (KnowledgeFault named) {
      // Named with code and place: what a faulty file deserves.
    }
  }

  private static String damage(String text, Random random) {
    var damaged = new StringBuilder(text);
    for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(3)) {
        case 0 -> damaged.setCharAt(at, SPICE.charAt(random.nextInt(SPICE.length())));
        case 1 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(40)));
        default -> damaged.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
      }
      if (damaged.isEmpty()) {
        damaged.append(' ');
      }
    }
    return damaged.toString();
  }
}
