package org.mifeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves as a spreadsheet. */
class ExportsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+8613800000000", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＠SUM(A1)"})
  void noCellStartsAFormula(String text) {
    assertThat(Exports.harmless(text)).isEqualTo("'" + text);
  }

  @Test
  void leavesOrdinaryTextAsItIs() {
    assertThat(Exports.harmless("上城区 1+1=2")).isEqualTo("上城区 1+1=2");
    assertThat(Exports.harmless("")).isEmpty();
  }

  @Test
  void cutsWhatNoSpreadsheetHolds() {
    assertThat(Exports.harmless("字".repeat(40_000))).hasSize(32_000);
  }
}
