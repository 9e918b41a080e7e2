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
    assertThat(filled(Cell.EMPTY, number).isNumeric(0)).isTrue();
    assertThat(filled(number, Cell.text("—")).isNumeric(0)).isFalse();
    assertThat(filled(Cell.EMPTY).isNumeric(0)).isFalse();
    assertThat(filled().isNumeric(0)).isFalse();
  }
}
