package org.mifeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a list is laid out. */
class TableTest {
  private static Table.Filled filled(Cell... cells) {
    var rows = List.of(cells);
    return Table.<Cell>of("web.table.empty")
        .column("one", "web.table.empty", cell -> cell)
        .fill(new Paged<>(rows, rows.size(), new Paging(1, 20, "", false)));
  }

  @Test
  void aColumnOfNumbersIsOneThoughItsFirstRowHasNone() {
    var number = new Cell.Number(BigDecimal.TEN);
    assertThat(filled(Cell.EMPTY, number).numeric()).containsExactly(true);
    assertThat(filled(number, Cell.text("70 %")).numeric()).containsExactly(true);
    assertThat(filled(number, Cell.text("—")).numeric()).containsExactly(false);
    assertThat(filled(Cell.EMPTY).numeric()).containsExactly(false);
    assertThat(filled().numeric()).containsExactly(false);
  }
}
