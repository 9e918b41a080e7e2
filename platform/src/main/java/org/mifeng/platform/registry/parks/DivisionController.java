package org.mifeng.platform.registry.parks;

import static org.mifeng.platform.identity.Permission.READ_ENTERPRISES;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.registry.Directory;
import org.mifeng.platform.registry.Division;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The divisions of the city, today and before, and who has which task of the plan. */
@Controller
class DivisionController {
  private final Directories directories;
  private final Enterprises enterprises;
  private final TaskStore tasks;
  private final Shells shells;

  DivisionController(
      Directories directories, Enterprises enterprises, TaskStore tasks, Shells shells) {
    this.directories = directories;
    this.enterprises = enterprises;
    this.tasks = tasks;
    this.shells = shells;
  }

  @GetMapping("/divisions")
  @Allows(READ_ENTERPRISES)
  String index(Viewer viewer, HttpServletRequest request, Model model) {
    var shell = shells.of(request);
    var directory = directories.current();
    var list = tasks.list(shell.locale());
    model.addAttribute(
        "page",
        new DivisionsPage(
            current(viewer, directory, shell),
            former(directory, shell),
            TaskTable.of(list, shell),
            TaskTable.lead(list, shell)));
    return "registry/parks/divisions";
  }

  private Table.Filled current(Viewer viewer, Directory directory, Shell shell) {
    var counts = enterprises.countByDivision(viewer);
    return Table.<Division>of("registry.divisions.current")
        .column(
            "name",
            "registry.division.name",
            row -> Cell.link(row.name(shell.locale()), "/enterprises?division=" + row.code()))
        .column("code", "registry.division.code", row -> Cell.code(row.code()))
        .column(
            "enterprises", "registry.divisions.enterprises", row -> counted(viewer, row, counts))
        .column(
            "parks",
            "registry.divisions.parks",
            row ->
                Cell.number(
                    directory.parks().stream()
                        .filter(park -> park.division().equals(row.code()))
                        .count()))
        .column("since", "registry.division.since", row -> Cell.day(row.validFrom()))
        .column(
            "from",
            "registry.division.formed-from",
            row -> Cell.text(names(row.formedFrom(), directory, shell)))
        .column("mark", "registry.division.mark", row -> mark(row, shell))
        .fill(all(directory.currentDivisions()));
  }

  /** A count beyond the viewer's sight would always be nothing, and is left out. */
  private static Cell counted(Viewer viewer, Division division, Map<String, Long> counts) {
    var count = counts.get(division.code());
    if (count == null && viewer.reach().kind() != Reach.Kind.EVERYTHING) {
      return Cell.EMPTY;
    }
    return Cell.number(count == null ? 0 : count);
  }

  private static Table.Filled former(Directory directory, Shell shell) {
    return Table.<Division>of("registry.divisions.former")
        .column("name", "registry.division.name", row -> Cell.text(row.name(shell.locale())))
        .column("code", "registry.division.code", row -> Cell.code(row.code()))
        .column("until", "registry.division.until", row -> Cell.day(row.validTo()))
        .column(
            "successors",
            "registry.division.successors",
            row -> Cell.text(names(row.successors(), directory, shell)))
        .column("mark", "registry.division.mark", row -> mark(row, shell))
        .fill(
            all(
                directory.divisions().stream()
                    .filter(division -> !division.isCurrentOn(directory.day()))
                    .toList()));
  }

  private static Cell mark(Division division, Shell shell) {
    return Cell.text(shell.text("registry.mark." + division.mark()));
  }

  private static String names(List<String> codes, Directory directory, Shell shell) {
    return codes.stream()
        .map(code -> directory.division(code).map(d -> d.name(shell.locale())).orElse(code))
        .collect(Collectors.joining(shell.text("registry.separator")));
  }

  static <T> Paged<T> all(List<T> rows) {
    return new Paged<>(rows, rows.size(), new Paging(1, 200, "", false));
  }
}
