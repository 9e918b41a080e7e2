package org.mifeng.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@link PlanReader}: whatever the bytes, it reads a plan or names a fault with its line. */
class PlanFuzzTest {
  private static final int ROUNDS = Integer.getInteger("mifeng.fuzz", 150);
  private static final String SPICE = "{}[]:,&*#-\"'\n \t%@|>!zh密\u0000\uD800";

  @Test
  void aDamagedPlanIsReadOrRefused() {
    var random = new Random(61);
    var whole = PlanFixture.pack("plan-2024.yaml");
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      try {
        PlanReader.read(damaged(whole, random), PlanFixture.DEPARTMENTS);
      } catch (PlanFault named) {
        assertThat(named.code()).isNotBlank();
        assertThat(named.line()).isNotNegative();
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  private static String damaged(String text, Random random) {
    var damaged = new StringBuilder(text);
    for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(3)) {
        case 0 -> damaged.setCharAt(at, SPICE.charAt(random.nextInt(SPICE.length())));
        case 1 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(40)));
        default -> damaged.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
      }
    }
    return damaged.toString();
  }
}
