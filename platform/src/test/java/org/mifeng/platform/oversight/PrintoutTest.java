package org.mifeng.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintoutTest {
  @Test
  void datesNumbersAndReferencesStayOnOneLineAndLongTextDoesNot() {
    var grid =
        new Printout.Grid(
            List.of("编号", "任务", "截止日", "指标数"),
            List.of(
                List.of("二(三)-1", "以政府采购方式，向全市企业免费提供线上安全体检", "2025年12月31日", "0"),
                List.of("一", "研究", "2025年12月31日", "12")));

    assertThat(grid.whole()).containsExactly(true, false, true, true);
    assertThat(grid.isShortHead(3)).isTrue();
  }

  @Test
  void moreColumnsThanFitAreBrokenRatherThanCut() {
    var heads = Collections.nCopies(12, "月");
    var grid = new Printout.Grid(heads, List.of(Collections.nCopies(12, "2026-11-28")));

    assertThat(grid.whole()).contains(true).contains(false);
  }

  @Test
  void namesAndWhatTheyAreHaveNoHeadings() {
    var grid = new Printout.Grid(List.of(), List.of(List.of("查询编号", "park-use-1")));

    assertThat(grid.whole()).isEmpty();
  }
}
