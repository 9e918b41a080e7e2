package org.mifeng.platform.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mifeng.platform.consultation.NameTraces.Kind;
import org.mifeng.platform.consultation.NameTraces.Known;
import org.mifeng.platform.consultation.NameTraces.Trace;

/** What is left of names in a text that everybody is to read. */
class NameTracesTest {
  private static final Known ASKER =
      new Known("杭州星禾科技有限公司", List.of("演示经办人"), "Q2026-R3WS4CBJ", "");

  private static List<Kind> kinds(String text) {
    return NameTraces.in(text, ASKER).stream().map(Trace::kind).toList();
  }

  @Test
  void theAskersOwnNamesAndNumbersNeverPass() {
    assertThat(NameTraces.in("杭州 星禾科技 有限公司的演示经办人问（Ｑ2026-R3WS4CBJ）", ASKER))
        .extracting(Trace::kind)
        .contains(Kind.ASKER_ENTERPRISE, Kind.ASKER_PERSON, Kind.NUMBER);
    assertThat(List.of(Kind.ASKER_ENTERPRISE, Kind.ASKER_PERSON, Kind.NUMBER))
        .allMatch(Kind::isBlocking);
  }

  @Test
  void theShortNameIsShownThoughItMayBeAWord() {
    assertThat(NameTraces.in("星禾的客户名单", ASKER)).containsExactly(new Trace(Kind.ASKER_SHORT, "星禾"));
    assertThat(Kind.ASKER_SHORT.isBlocking()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "身份证 11010519491231002X 的员工",
        "电话 138 0013 8000",
        "写信到 someone@example.com",
        "统一社会信用代码 91330106MA2CC9AA2X"
      })
  void numbersOfPersonsAndEnterprisesNeverPass(String text) {
    assertThat(kinds(text)).contains(Kind.NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"离职的王建国经理", "负责人名叫李明", "问了小陈", "请教钱律师"})
  void whatIsCalledLikeAPersonIsShown(String text) {
    assertThat(kinds(text)).containsExactly(Kind.PERSON);
  }

  @Test
  void whatIsCalledLikeAnEnterpriseIsShown() {
    assertThat(kinds("跳槽到宁波海川电子有限公司")).containsExactly(Kind.ENTERPRISE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "某公司的销售经理离职，带走了客户名单，公司应当先固定证据。",
        "王某是高级经理，李某某是律师。",
        "可以向律师咨询，也可以请公证机构办理保全。",
        "甲公司与乙公司约定保密，方法是签协议。",
        "劳动合同法第二十三条，二年，2025年10月15日起施行。"
      })
  void plainWordsAreLeftAlone(String text) {
    assertThat(NameTraces.in(text, ASKER)).isEmpty();
  }

  @Test
  void theOwnWordsOfWhoeverDidNotSayWhoTheyAreAreShown() {
    var asked = "我们在三号车间试了半年才找到的温度曲线，被一个离职的人拿到了对面";
    var anonymous = new Known("", List.of(), "Q2026-R3WS4CBJ", asked);
    assertThat(NameTraces.in("答：" + asked, anonymous))
        .extracting(Trace::kind)
        .containsExactly(Kind.VERBATIM);
    assertThat(NameTraces.in("工艺参数被离职人员带走怎么办", anonymous)).isEmpty();
  }

  @Test
  void aMaskedTextHoldsNoneOfThem() {
    var text = "杭州星禾科技有限公司的演示经办人说，王建国经理跳槽到宁波海川电子有限公司，邮箱 a@b.com。";
    var masked = NameTraces.masked(text, ASKER);
    assertThat(masked).doesNotContain("星禾", "演示经办人", "王建国", "海川", "a@b.com").contains("跳槽到");
    assertThat(NameTraces.in(masked, ASKER)).isEmpty();
  }

  @Test
  void aTextIsLookedAtInTimeWhateverStandsInIt() {
    var random = new Random(53);
    for (int round = 0; round < 200; round++) {
      var text = new StringBuilder();
      for (int at = 0; at < 2_000; at++) {
        text.appendCodePoint(
            switch (random.nextInt(4)) {
              case 0 -> 0x4e00 + random.nextInt(0x5200);
              case 1 -> '0' + random.nextInt(10);
              case 2 -> "王李张有限公司先生@. \n|".codePointAt(random.nextInt(14));
              default -> 0x20 + random.nextInt(0x2000);
            });
      }
      assertThat(NameTraces.in(text.toString(), ASKER).size()).isLessThan(200);
    }
  }
}
