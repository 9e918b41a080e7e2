package org.mifeng.platform.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts together the list of enterprises. */
@Component
class IndexPages {
  private final Enterprises enterprises;
  private final Directories directories;

  IndexPages(Enterprises enterprises, Directories directories) {
    this.enterprises = enterprises;
    this.directories = directories;
  }

  IndexPage of(Viewer viewer, EnterpriseFilter filter, Paging paging, Shell shell) {
    var directory = directories.current();
    var awaiting =
        EnterpriseFilter.of(null, null, null, null, null, EnterpriseStanding.AWAITING.code(), null);
    return new IndexPage(
        filter,
        options(directory, shell),
        table(directory, shell)
            .fill(enterprises.list(viewer, filter, paging))
            .withExport("/enterprises"),
        enterprises.count(viewer, awaiting));
  }

  /** The columns of the list, on screen and in exports. */
  Table<Enterprise> table(Shell shell) {
    return table(directories.current(), shell);
  }

  private static Table<Enterprise> table(Directory directory, Shell shell) {
    return Table.<Enterprise>of("registry.enterprises.title")
        .sortable(
            "name", "registry.field.name", row -> Cell.link(row.name(), "/enterprises/" + row.id()))
        .sortable(
            "code",
            "registry.field.creditCode",
            row -> Cell.code(row.profile().creditCode().value()))
        .sortable(
            "division",
            "registry.field.division",
            row -> Cell.text(Names.division(directory, row.profile().division(), shell)))
        .column(
            "park",
            "registry.field.park",
            row -> {
              var park = row.profile().park();
              return park == null ? Cell.EMPTY : Cell.text(Names.park(directory, park, shell));
            })
        .sortable(
            "sector",
            "registry.field.sector",
            row -> Cell.text(Names.sector(directory, row.profile().sector(), shell)))
        .column(
            "size",
            "registry.field.size",
            row -> Cell.text(shell.text(row.profile().size().messageKey())))
        .column(
            "tags",
            "registry.field.tags",
            row ->
                Cell.text(
                    row.profile().tags().stream()
                        .map(tag -> shell.text(tag.messageKey()))
                        .collect(Collectors.joining(shell.text("registry.separator")))))
        .sortable(
            "standing",
            "registry.field.standing",
            row -> Cell.tag(shell.text(row.standing().messageKey()), row.standing().tone()))
        .sortable(
            "registered", "registry.field.registeredAt", row -> Cell.time(row.registeredAt()));
  }

  private IndexPage.Options options(Directory directory, Shell shell) {
    var locale = shell.locale();
    var sectors = new ArrayList<Option>();
    for (var group : directories.sectorGroups()) {
      sectors.add(Option.of(group.code(), shell.text("registry.sector.group", group.name(locale))));
    }
    for (var sector : directory.sectors()) {
      sectors.add(Option.of(sector.code(), sector.code() + " " + sector.name(locale)));
    }
    return new IndexPage.Options(
        directory.currentDivisions().stream()
            .map(division -> Option.of(division.code(), division.name(locale)))
            .toList(),
        directory.parks().stream()
            .map(park -> Option.of(park.id().toString(), park.name(locale)))
            .toList(),
        List.copyOf(sectors),
        Arrays.stream(EnterpriseSize.values())
            .map(size -> Option.of(size.code(), shell.text(size.messageKey())))
            .toList(),
        Arrays.stream(EnterpriseStanding.values())
            .map(standing -> Option.of(standing.code(), shell.text(standing.messageKey())))
            .toList(),
        Arrays.stream(EnterpriseTag.values())
            .map(tag -> Option.of(tag.code(), shell.text(tag.messageKey())))
            .toList());
  }
}
