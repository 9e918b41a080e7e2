package org.mifeng.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {
  @ParameterizedTest
  @CsvSource({
    "杭州演示银行软件有限公司, hzysyh",
    "杭州演示银行软件有限公司, hzysyx",
    "重庆演示科技有限公司, cqys",
    "重庆演示科技有限公司, zqys",
    "演示长江制药, yscj",
    "演示长江制药, yszj",
    "单氏演示机械, ssys",
    "曾记演示食品, zjys",
    "仇氏演示, qsys",
    "演示ABC数据, ysabcsj",
    "演示3D打印, ys3ddy"
  })
  void initialsFindANameWhicheverReadingTheyHaveInMind(String name, String initials) {
    var terms = SearchTerms.of(name, "91330106DEM0000012");
    var query = SearchTerms.query(initials);

    assertThat(terms.tokens()).containsAll(query.initialsTokens());
    assertThat(Pattern.compile(query.initialsPattern()).matcher(terms.readings()).find()).isTrue();
  }

  @Test
  void initialsInAnotherOrderDoNotMatch() {
    var terms = SearchTerms.of("杭州演示软件", "91330106DEM0000012");
    var query = SearchTerms.query("hyz");

    assertThat(Pattern.compile(query.initialsPattern()).matcher(terms.readings()).find()).isFalse();
  }

  @Test
  void everyPairOfNeighboursIsAToken() {
    assertThat(SearchTerms.of("演示软件", "").tokens()).contains("演示", "示软", "软件");
  }

  @Test
  void traditionalAndFullWidthFormsAreTheSame() {
    assertThat(SearchTerms.fold("雲棲軟體（ＡＢＣ）")).isEqualTo(SearchTerms.fold("云栖软体(abc)"));
  }

  @Test
  void aQueryIsCutBeforeItIsUnderstood() {
    assertThat(SearchTerms.query("演".repeat(1_000_000)).text()).hasSizeLessThanOrEqualTo(60);
  }

  @Test
  void signsOfAPatternAreNotOne() {
    assertThat(SearchTerms.query(".*|[a-z]").initialsPattern()).doesNotContain(".*");
    assertThat(SearchTerms.query("%_").isEmpty()).isTrue();
  }
}
