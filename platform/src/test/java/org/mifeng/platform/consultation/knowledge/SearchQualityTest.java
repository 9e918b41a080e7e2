package org.mifeng.platform.consultation.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people ask is found, however they put it. */
class SearchQualityTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private static List<String> found(String typed) {
    var engine = Content.ENGINE;
    return engine.search(engine.parse(typed), DAY, document -> true).stream()
        .map(hit -> hit.document().id().replaceFirst("/\\d{4}-\\d\\d-\\d\\d#", "#"))
        .toList();
  }

  private static List<String> firstFive(String typed) {
    var all = found(typed);
    return all.subList(0, Math.min(5, all.size()));
  }

  /** The goal of the test set; the ranks and the plain baseline are figures of the bench. */
  @Test
  void nineInTenQuestionsFindTheirAnswerAmongTheFirstFive() {
    var missed = new ArrayList<String>();
    var all = Content.queries();
    for (var asked : all) {
      if (firstFive(asked.text()).stream().noneMatch(asked.expect()::contains)) {
        missed.add(asked.code() + " " + asked.text());
      }
    }
    assertThat(missed).hasSizeLessThanOrEqualTo(all.size() / 10);
  }

  @ParameterizedTest
  @CsvSource({
    "竟业限制补偿, answers/noncompete-pay", // a slip of the pen
    "jingye xianzhi buchang, answers/noncompete-pay", // pinyin, word by word
    "jing ye xian zhi bu chang, answers/noncompete-pay", // pinyin, syllable by syllable
    "jingyexianzhibuchang, answers/noncompete-pay", // pinyin in one
    "JINGYE XIANZHI BUCHANG, answers/noncompete-pay", // in capitals
    "ＮＤＡ 竞业 一回事吗, answers/nda-or-noncompete", // full width
    "派出所不立案, answers/police-refuses", // everyday words
    "Is my customer list a trade secret, answers/customer-list", // English
    "customer lists, answers/customer-list", // plural
    "第三十九条 反不正当竞争法 举证责任, laws/aucl#39" // by law and article
  })
  void whatIsMeantIsFound(String typed, String expected) {
    assertThat(firstFive(typed)).contains(expected);
  }

  @Test
  void everydayWordsFindTheLegalOnesButNotTheOtherWayRound() {
    var parser = Content.ENGINE;
    assertThat(parser.parse("找警察").synonyms()).containsKey("警察");
    assertThat(parser.parse("向公安报案").synonyms()).isEmpty();
    assertThat(parser.parse("nda").synonyms()).containsKey("nda");
    assertThat(parser.parse("agenda").synonyms()).isEmpty();
  }

  @Test
  void anOlderTextOfALawIsNotOffered() {
    var engine = Content.ENGINE;
    var query = engine.parse("侵犯商业秘密的行为与定义");
    assertThat(engine.search(query, DAY, document -> true))
        .extracting(hit -> hit.document().id())
        .contains("laws/aucl/2025-10-15#10")
        .doesNotContain("laws/aucl/2019-04-23#9");
    assertThat(engine.search(query, LocalDate.of(2025, 10, 14), document -> true))
        .extracting(hit -> hit.document().id())
        .contains("laws/aucl/2019-04-23#9")
        .doesNotContain("laws/aucl/2025-10-15#10");
  }

  @Test
  void whatWasFoundIsMarked() {
    var engine = Content.ENGINE;
    var pieces = new Highlighter(engine.terms(), engine.parse("竟业限制")).mark("谈竞业限制吧");
    assertThat(pieces)
        .containsExactly(new Piece("谈", false), new Piece("竞业限制", true), new Piece("吧", false));
    assertThat(new Highlighter(engine.terms(), engine.parse("竟业限制")).heard("谈竞业限制吧"))
        .containsExactly("竞业");
  }

  @Test
  void nonsenseFindsNothing() {
    assertThat(found("qqqqqqqq zzzz")).isEmpty();
    assertThat(found("")).isEmpty();
    assertThat(found("？？！")).isEmpty();
  }
}
