package org.mifeng.platform.registry.parks;

import static org.mifeng.platform.identity.Permission.FREEZE_ROSTER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.registry.Directory;
import org.mifeng.platform.registry.Park;
import org.mifeng.platform.registry.Residence;
import org.mifeng.platform.registry.Residences;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.mifeng.platform.web.TimelineEntry;
import org.springframework.stereotype.Component;

/** Puts together the pages of parks. */
@Component
class ParkPages {
  private final Directories directories;
  private final Residences residences;
  private final Freezes freezes;

  ParkPages(Directories directories, Residences residences, Freezes freezes) {
    this.directories = directories;
    this.residences = residences;
    this.freezes = freezes;
  }

  /** All parks with their residents within the viewer's sight. */
  Table.Filled index(Viewer viewer, Shell shell) {
    var directory = directories.current();
    var kinds = directories.parkKinds();
    var counts = residences.countByPark(viewer);
    var parks = directory.parks().stream().filter(park -> isWithin(viewer, park)).toList();
    return Table.<Park>of("registry.parks.title")
        .column(
            "name",
            "registry.field.park",
            park -> Cell.link(park.name(shell.locale()), "/parks/" + park.id()))
        .column(
            "division",
            "registry.field.division",
            park -> Cell.text(division(directory, park.division(), shell)))
        .column(
            "kind",
            "registry.park.kind",
            park ->
                Cell.text(
                    kinds.stream()
                        .filter(kind -> kind.code().equals(park.kind()))
                        .map(kind -> kind.name(shell.locale()))
                        .findFirst()
                        .orElse(park.kind())))
        .column(
            "residents",
            "registry.park.residents",
            park -> Cell.number(counts.getOrDefault(park.id(), 0L)))
        .column(
            "sample",
            "registry.park.official",
            park ->
                park.sample()
                    ? Cell.tag(shell.text("registry.park.sample"), "accent")
                    : Cell.text(shell.text("registry.park.official-list")))
        .fill(all(parks));
  }

  /** One park with a page of its residents. */
  ParkPage show(Viewer viewer, Park park, Paging paging, Shell shell) {
    var directory = directories.current();
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.of(
            shell.text("registry.field.division"), division(directory, park.division(), shell)));
    directories.parkKinds().stream()
        .filter(kind -> kind.code().equals(park.kind()))
        .forEach(
            kind ->
                facts.add(Fact.of(shell.text("registry.park.kind"), kind.name(shell.locale()))));
    return new ParkPage(
        park,
        park.name(shell.locale()),
        facts,
        residents().fill(residences.listIn(viewer, park.id(), paging)),
        former().fill(all(residences.listFormer(viewer, park.id()))),
        freezing(viewer, park));
  }

  private ParkPage.Freezing freezing(Viewer viewer, Park park) {
    var table =
        Table.<Freeze>of("registry.freeze.title")
            .column(
                "year",
                "registry.freeze.year",
                row ->
                    Cell.link(
                        String.valueOf(row.year()),
                        "/parks/" + park.id() + "/freezes/" + row.year()))
            .column("rows", "registry.freeze.rows", row -> Cell.number(row.rows()))
            .column("corrected", "registry.freeze.corrected", row -> Cell.number(row.corrected()))
            .column("by", "registry.freeze.by", row -> Cell.text(row.actor()))
            .column("at", "registry.freeze.at", row -> Cell.time(row.at()))
            .fill(all(freezes.list(viewer, park)));
    var year = residences.today().getYear();
    return new ParkPage.Freezing(
        table,
        List.of(
            Option.of(String.valueOf(year), String.valueOf(year)),
            Option.of(String.valueOf(year - 1), String.valueOf(year - 1))),
        mayFreeze(viewer, park));
  }

  /** One frozen roster. */
  FreezePage freeze(Viewer viewer, Park park, int year, Paging paging, Shell shell) {
    var whole = freezes.require(viewer, park, year, paging);
    var directory = directories.current();
    var rows =
        Table.<Freeze.Row>of("registry.freeze.frozen")
            .column("name", "registry.field.name", row -> Cell.text(row.name()))
            .column("code", "registry.field.creditCode", row -> Cell.code(row.creditCode()))
            .column(
                "sector",
                "registry.field.sector",
                row ->
                    Cell.text(
                        directory
                            .sector(row.sector())
                            .map(sector -> sector.name(shell.locale()))
                            .orElse(row.sector())))
            .column(
                "vulnerable",
                "registry.freeze.vulnerable",
                row ->
                    row.vulnerable()
                        ? Cell.tag(shell.text("registry.freeze.vulnerable"), "warning")
                        : Cell.EMPTY)
            .column("from", "registry.park.from", row -> Cell.day(row.from()))
            .fill(whole.rows());
    var title = shell.text("registry.freeze.page", park.name(shell.locale()), String.valueOf(year));
    return new FreezePage(
        park,
        title,
        whole.freeze(),
        rows,
        whole.corrections().stream().map(correction -> entry(correction, shell)).toList(),
        Arrays.stream(Freeze.Kind.values())
            .map(kind -> Option.of(kind.code(), shell.text("registry.freeze.kind." + kind.code())))
            .toList(),
        mayFreeze(viewer, park));
  }

  private static TimelineEntry entry(Freeze.Correction correction, Shell shell) {
    return new TimelineEntry(
        correction.at(),
        shell.text("registry.freeze.kind." + correction.kind().code())
            + " · "
            + correction.name()
            + " "
            + correction.creditCode(),
        correction.actor(),
        correction.reason(),
        correction.kind() == Freeze.Kind.ADDED ? "success" : "warning");
  }

  private static Table<Residence> residents() {
    return Table.<Residence>of("registry.park.now")
        .column(
            "name",
            "registry.field.name",
            row -> Cell.link(row.name(), "/enterprises/" + row.enterprise()))
        .column("code", "registry.field.creditCode", row -> Cell.code(row.creditCode()))
        .column("from", "registry.park.from", row -> Cell.day(row.from()));
  }

  private static Table<Residence> former() {
    return Table.<Residence>of("registry.park.former")
        .column("name", "registry.field.name", row -> Cell.text(row.name()))
        .column("code", "registry.field.creditCode", row -> Cell.code(row.creditCode()))
        .column("from", "registry.park.from", row -> Cell.day(row.from()))
        .column("to", "registry.park.to", row -> Cell.day(row.to()));
  }

  private static boolean mayFreeze(Viewer viewer, Park park) {
    return viewer.may(FREEZE_ROSTER) && isWithin(viewer, park);
  }

  private static boolean isWithin(Viewer viewer, Park park) {
    var reach = viewer.reach();
    return switch (reach.kind()) {
      case EVERYTHING -> true;
      case DISTRICT -> park.division().equals(reach.key());
      case PARK -> park.id().toString().equals(reach.key());
      case OWN, LINK, NOTHING -> false;
    };
  }

  private static String division(Directory directory, String code, Shell shell) {
    return directory.division(code).map(d -> d.name(shell.locale())).orElse(code);
  }

  private static <T> Paged<T> all(List<T> rows) {
    return new Paged<>(rows, rows.size(), new Paging(1, 200, "", false));
  }
}
