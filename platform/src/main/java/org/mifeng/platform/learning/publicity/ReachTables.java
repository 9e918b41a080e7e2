package org.mifeng.platform.learning.publicity;

import org.mifeng.platform.learning.publicity.ReachStore.Reached;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** The lists of how far publicity reaches: by item and by district. */
@Component
class ReachTables {
  private final DeskPages desks;

  ReachTables(DeskPages desks) {
    this.desks = desks;
  }

  Table<Reached> items(Shell shell) {
    return figures(
        Table.<Reached>of("learning.publicity.reach")
            .column(
                "title",
                "learning.publicity.field.title",
                row -> Cell.link(row.title(), "/publicity-desk/items/" + row.code()))
            .column(
                "kind",
                "learning.publicity.field.kind",
                row -> Cell.text(shell.text("learning.publicity.kind." + row.kind()))));
  }

  Table<Reached> districts(Shell shell) {
    return figures(
        Table.<Reached>of("learning.publicity.reach-districts")
            .column(
                "area",
                "learning.publicity.field.area",
                row ->
                    Cell.text(
                        row.code().isEmpty()
                            ? shell.text("learning.publicity.area-unknown")
                            : desks.area(row.code(), shell))));
  }

  private static Table<Reached> figures(Table<Reached> table) {
    return table
        .column(
            "reads", "learning.publicity.field.reads", row -> Cell.number(row.figures().reads()))
        .column(
            "sign-ups",
            "learning.publicity.field.sign-ups",
            row -> Cell.number(row.figures().signUps()))
        .column(
            "check-ins",
            "learning.publicity.field.check-ins",
            row -> Cell.number(row.figures().checkIns()));
  }
}
