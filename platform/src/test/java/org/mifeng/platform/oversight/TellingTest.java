package org.mifeng.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.oversight.Figure.Suppressed;

class TellingTest {
  @Test
  void partsOfTenAndMoreAreTold() {
    assertThat(Telling.suppressed(Map.of("a", 10L, "b", 400L, "c", 0L))).isEmpty();
  }

  @Test
  void aSmallPartIsKeptBackAndWithItTheOneFromWhichItWouldFollow() {
    assertThat(Telling.suppressed(Map.of("few", 4L, "next", 30L, "large", 900L)))
        .isEqualTo(Map.of("few", Suppressed.FEW, "next", Suppressed.DIFFERENCE));
  }

  @Test
  void smallPartsThatHideOneAnotherNeedNoOther() {
    assertThat(Telling.suppressed(Map.of("a", 4L, "b", 6L, "large", 900L)))
        .isEqualTo(Map.of("a", Suppressed.FEW, "b", Suppressed.FEW));
  }

  @Test
  void aSmallPartBesideNothingIsKeptBackAlone() {
    assertThat(Telling.suppressed(Map.of("few", 9L))).isEqualTo(Map.of("few", Suppressed.FEW));
  }
}
