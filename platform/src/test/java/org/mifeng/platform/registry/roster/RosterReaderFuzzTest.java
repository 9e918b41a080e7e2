package org.mifeng.platform.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.testing.Damage;

/** Damaged rosters, through CsvReader and WorkbookReader: read, or refused as a roster's fault. */
class RosterReaderFuzzTest {
  @Test
  void aDamagedCsvIsReadOrRefused() {
    var row = "甲有限公司,91330106MA2XYZ1234,330106,,I65,小型,,,,,\r\n";
    fuzz(
        (new String(RosterTemplate.csv(), java.nio.charset.StandardCharsets.UTF_8) + row.repeat(3))
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void aDamagedWorkbookIsReadOrRefused() throws IOException {
    fuzz(RosterTemplate.excel("roster"));
  }

  private static void fuzz(byte[] good) {
    var refused = new AtomicInteger();
    Damage.each(
        good,
        bytes -> {
          try {
            RosterReader.read(bytes, line -> {});
          } catch (RosterFault fault) {
            refused.incrementAndGet();
          }
        });
    assertThat(refused.get()).as("the damage reaches the parser").isPositive();
  }
}
