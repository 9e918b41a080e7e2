package org.mifeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RadarTest {
  private static Radar radar(int axes, int first, int second) {
    return new Radar(
        "雷达",
        "落实",
        "核验",
        java.util.Collections.nCopies(
            axes, new Radar.Axis("D", BigDecimal.valueOf(first), BigDecimal.valueOf(second))));
  }

  @Test
  void aHundredReachesTheOutermostRingAndNothingStaysInTheMiddle() {
    var radar = radar(9, 100, 0);

    assertThat(radar.firstOutline()).isEqualTo(radar.rings().getLast());
    assertThat(radar.firstOutline()).startsWith("160.0,28.0 ");
    assertThat(List.of(radar.secondOutline().split(" "))).hasSize(9).containsOnly("160.0,148.0");
    assertThat(radar.drawing()).startsWith("320 296;grid ").contains(";first ", ";second ");
  }

  @Test
  void twoAxesSpanNothing() {
    assertThat(radar(2, 50, 50).isDrawn()).isFalse();
    assertThat(radar(3, 50, 50).isDrawn()).isTrue();
  }
}
