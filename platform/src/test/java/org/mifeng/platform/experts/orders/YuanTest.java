package org.mifeng.platform.experts.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money is exact to the cent, as typed and as written. */
class YuanTest {
  @Test
  void whatIsTypedIsExact() {
    assertThat(Yuan.parse("12000")).contains(new Yuan(1_200_000));
    assertThat(Yuan.parse("12,000.5")).contains(new Yuan(1_200_050));
    assertThat(Yuan.parse("0.01")).contains(new Yuan(1));
    assertThat(Yuan.parse("0")).contains(new Yuan(0));
    assertThat(Yuan.parse("100,000,000.00")).contains(new Yuan(Yuan.MOST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        "1.005",
        "1e3",
        "12,00",
        "1,2,3",
        "100000000.01",
        "999999999999",
        "１２",
        "12 000",
        "NaN"
      })
  void whatIsNoAmountIsRefused(String typed) {
    assertThat(Yuan.parse(typed)).isEmpty();
  }

  @Test
  void anAmountIsWrittenInYuanAndInTenThousands() {
    var amount = new Yuan(1_200_050);
    assertThat(amount.grouped()).isEqualTo("12,000.50");
    assertThat(amount.tenThousands()).isEqualTo("1.20005");
    assertThat(amount.amount()).isEqualByComparingTo(new BigDecimal("12000.50"));
    assertThat(amount.isLarge()).isTrue();
    assertThat(new Yuan(999_999).isLarge()).isFalse();
    assertThat(new Yuan(1_000_000).tenThousands()).isEqualTo("1");
    assertThat(new Yuan(20_000_000).tenThousands()).isEqualTo("20");
  }
}
