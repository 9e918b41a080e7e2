package org.mifeng.platform.learning.publicity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.publicity.ReachStore.Figures;
import org.mifeng.platform.learning.publicity.ReachStore.Reached;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How many read what is published, signed up and came. */
@Controller
class ReachController {
  private static final String PATH = "/publicity-reach";

  private final ReachStore store;
  private final Transactions transactions;
  private final PublicReading reading;
  private final ReachTables tables;
  private final Exports exports;
  private final Shells shells;

  ReachController(
      ReachStore store,
      Transactions transactions,
      PublicReading reading,
      ReachTables tables,
      Exports exports,
      Shells shells) {
    this.store = store;
    this.transactions = transactions;
    this.reading = reading;
    this.tables = tables;
    this.exports = exports;
    this.shells = shells;
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @GetMapping(PATH)
  String show(
      Viewer viewer,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      Model model) {
    var shell = shells.of(request);
    var first = day(from, reading.today().withDayOfYear(1));
    var last = day(to, reading.today());
    var items = transactions.as(viewer, () -> store.listItems(first, last));
    var districts = transactions.as(viewer, () -> store.listDistricts(first, last));
    model.addAttribute(
        "page",
        new ReachPage(
            first.toString(),
            last.toString(),
            items.stream().map(Reached::figures).reduce(new Figures(0, 0, 0), Figures::plus),
            tables.items(shell).fill(all(items)).withExport(PATH),
            tables.districts(shell).fill(all(districts))));
    return "learning/publicity/reach";
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @GetMapping(PATH + ".{extension:csv|xlsx}")
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var first = day(from, reading.today().withDayOfYear(1));
    var last = day(to, reading.today());
    var rows = transactions.as(viewer, () -> store.listItems(first, last));
    exports.send(
        request, response, tables.items(shells.of(request)), rows, Exports.Kind.of(extension));
  }

  private static Paged<Reached> all(List<Reached> rows) {
    return new Paged<>(rows, rows.size(), Paging.first());
  }

  private static LocalDate day(String typed, LocalDate otherwise) {
    try {
      return typed.isEmpty() || typed.length() > 10 ? otherwise : LocalDate.parse(typed);
    } catch (DateTimeException notADay) {
      return otherwise;
    }
  }
}
