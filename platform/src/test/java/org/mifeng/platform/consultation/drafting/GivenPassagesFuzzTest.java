package org.mifeng.platform.consultation.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.consultation.ArticleRef;
import org.mifeng.platform.consultation.KnowledgeSource.Passage;

/** Whatever a model says, what is kept cites nothing that was not given. */
class GivenPassagesFuzzTest {
  private static final int ROUNDS = Math.max(2_000, Integer.getInteger("mifeng.fuzz", 0));
  private static final int LIMIT = 300;
  private static final List<String> PARTS =
      List.of(
          "[1]",
          "【2】",
          "[3]",
          "[99999]",
          "[1,2,7]",
          "[",
          "]",
          "《",
          "》",
          "《甲法》",
          "《甲法》第十条",
          "《甲法》第十一条",
          "《乙法》第二条之一",
          "《中华人民共和国甲法》",
          "<think>",
          "</think>",
          "\\",
          "$1",
          "\n",
          "\u0000",
          "结论：先取证。");

  private final GivenPassages given =
      new GivenPassages(List.of(passage("甲法", "10", "第十条 侵犯"), passage("乙法", "2", "第二条 范围")));

  private static Passage passage(String law, String article, String label) {
    return new Passage(
        new ArticleRef(law.equals("甲法") ? "a" : "b", LocalDate.EPOCH, article),
        law,
        label,
        "摘要",
        true,
        false,
        "/x");
  }

  @Test
  void nothingIsKeptThatWasNotGiven() {
    var random = new Random(53);
    for (int round = 0; round < ROUNDS; round++) {
      var said = new StringBuilder();
      for (int at = random.nextInt(30); at >= 0; at--) {
        said.append(
            random.nextInt(5) == 0
                ? Character.toString(random.nextInt(0x3000, 0xD7FF))
                : PARTS.get(random.nextInt(PARTS.size())));
      }
      var kept = given.read(said.toString(), LIMIT);
      assertThat(kept.words().length()).isLessThanOrEqualTo(LIMIT);
      assertThat(kept.words()).doesNotContain("第十一条", "第二条之一", "[1]", "【2】", "[99999]", "\u0000");
      assertThat(given.all().stream().map(Passage::ref)).containsAll(kept.law());
    }
  }
}
