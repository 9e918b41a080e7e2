package org.mifeng.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@link YearReader}: whatever the bytes, it reads a table or names a fault. */
class YearReaderFuzzTest {
  @Test
  void damagedTablesNeverDoMoreThanNameAFault() {
    var random = new Random(20260619);
    int rounds = Integer.getInteger("mifeng.fuzz", 2_000);
    for (int round = 0; round < rounds; round++) {
      var text = new StringBuilder(YearReaderTest.GOOD);
      for (int damage = random.nextInt(4); damage >= 0; damage--) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, "[]{}:,-&*!0129\n #\"'年".charAt(random.nextInt(20)));
      }
      try {
        assertThat(YearReader.read(2026, text.toString()).holidays()).hasSizeLessThan(21);
      } catch (CalendarFault named) {
        assertThat(named.getMessage()).contains("2026.yaml");
      }
    }
  }
}
