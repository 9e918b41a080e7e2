package org.mifeng.platform.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.consultation.SecretSigns.Sign;

/** What looks as if it should not be in a question. Numbers are those of public examples. */
class SecretSignsTest {
  @Test
  void anIdentityNumberCountsWhenItsCheckDigitIsRight() {
    assertThat(SecretSigns.of("他的号码是11010519491231002X。")).contains(Sign.IDENTITY);
    assertThat(SecretSigns.of("他的号码是110105194912310021。")).doesNotContain(Sign.IDENTITY);
    assertThat(SecretSigns.of("全角１１０１０５１９４９１２３１００２Ｘ")).contains(Sign.IDENTITY);
  }

  @Test
  void aBankCardCountsWhenItPassesLuhn() {
    assertThat(SecretSigns.of("打到 4111 1111 1111 1111 上")).containsExactly(Sign.CARD);
    assertThat(SecretSigns.of("打到 4111 1111 1111 1112 上")).isEmpty();
  }

  @Test
  void mobileNumbersAndLongRowsOfDigits() {
    assertThat(SecretSigns.of("电话13800138000")).containsExactly(Sign.PHONE);
    assertThat(SecretSigns.of("电话+86 138-0013-8000")).contains(Sign.PHONE);
    assertThat(SecretSigns.of("参数31415926535897932384626")).containsExactly(Sign.DIGITS);
  }

  @Test
  void tablesAndCode() {
    assertThat(SecretSigns.of("客户\t电话\t价格\n甲\t1\t2\n乙\t3\t4\n丙\t5\t6")).containsExactly(Sign.TABLE);
    assertThat(SecretSigns.of("import os\ndef mix(a):\n  return a * 2")).containsExactly(Sign.CODE);
    assertThat(SecretSigns.of("int x = 1;\nx = x + 2;\nprint(x);")).containsExactly(Sign.CODE);
  }

  @Test
  void anOrdinaryQuestionIsLeftInPeace() {
    assertThat(
            SecretSigns.of(
                "员工2026年3月1日离职，带走了3个文件，合同编号HT-2025-001，约定补偿每月5000元。\n"
                    + "请问：竞业限制补偿不低于30%是怎么算的？\n要不要先报案，还是先投诉？"))
        .isEmpty();
  }

  @Test
  void whateverIsTypedIsLookedAtInShortTime() {
    var random = new Random(42);
    var letters = "0123456789-- \t|,;{}X\n为".toCharArray();
    for (var round = 0; round < 300; round++) {
      var text = new StringBuilder();
      for (var i = 0; i < random.nextInt(4_000); i++) {
        text.append(letters[random.nextInt(letters.length)]);
      }
      assertThat(SecretSigns.of(text.toString())).isNotNull();
    }
  }
}
