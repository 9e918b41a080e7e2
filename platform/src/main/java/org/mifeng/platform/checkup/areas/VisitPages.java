package org.mifeng.platform.checkup.areas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mifeng.index.SystemWords.Kind;
import org.mifeng.index.Yardstick;
import org.mifeng.index.score.Points;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.registry.EnterpriseSize;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts the pages of visits together. */
@Component
class VisitPages {
  private final Visits visits;
  private final AreaPages areaPages;
  private final Systems systems;
  private final Directories directories;

  VisitPages(Visits visits, AreaPages areaPages, Systems systems, Directories directories) {
    this.visits = visits;
    this.areaPages = areaPages;
    this.systems = systems;
    this.directories = directories;
  }

  /** The scale a filter asks for, or the most usual one; empty while nothing is measured. */
  Optional<Scale> scale(Viewer viewer, VisitFilter filter) {
    return chosen(visits.listScales(viewer), filter);
  }

  private static Optional<Scale> chosen(List<Scale> scales, VisitFilter filter) {
    return scales.stream()
        .filter(filter::isScale)
        .findFirst()
        .or(() -> scales.stream().findFirst());
  }

  /** The list; empty while no enterprise within reach has figures. */
  Optional<VisitPage> of(Viewer viewer, VisitFilter filter, Paging paging, Shell shell) {
    var scales = visits.listScales(viewer);
    return chosen(scales, filter)
        .map(
            scale ->
                new VisitPage(
                    filter,
                    scale.code(),
                    options(viewer, scales, scale, shell),
                    shell.text("checkup.visits.formula"),
                    table(scale, shell)
                        .fill(visits.list(viewer, scale, filter, paging))
                        .withExport("/visit-priorities")));
  }

  private VisitPage.Options options(Viewer viewer, List<Scale> scales, Scale scale, Shell shell) {
    var directory = directories.current();
    var locale = shell.locale();
    return new VisitPage.Options(
        scales.stream()
            .map(one -> Option.of(one.code(), areaPages.scaleName(viewer, one, shell)))
            .toList(),
        directory.currentDivisions().stream()
            .map(one -> Option.of(one.code(), one.name(locale)))
            .toList(),
        directory.parks().stream()
            .map(one -> Option.of(one.id().toString(), one.name(locale)))
            .toList(),
        directory.sectors().stream()
            .map(one -> Option.of(one.code(), one.code() + " " + one.name(locale)))
            .toList(),
        Arrays.stream(EnterpriseSize.values())
            .map(one -> Option.of(one.code(), shell.text(one.messageKey())))
            .toList(),
        systems.content(viewer, scale.system()).yardstick().grades().stream()
            .map(mark -> Option.of(mark.code(), mark.code()))
            .toList());
  }

  /** The columns of the list, on screen and in exports. */
  Table<Visit> table(Scale scale, Shell shell) {
    var names = new AreaNames(directories.current(), shell);
    return Table.<Visit>of("checkup.visits.title")
        .sortable(
            "name",
            "checkup.visits.enterprise",
            row ->
                Cell.link(
                    row.name(), "/visit-priorities/" + row.enterprise() + "?scale=" + scale.code()))
        .sortable(
            "division",
            "checkup.visits.division",
            row -> Cell.text(names.division(row.place().division())))
        .column(
            "sector", "checkup.visits.sector", row -> Cell.text(names.sector(row.place().sector())))
        .column("size", "checkup.visits.size", row -> Cell.text(names.size(row.place().size())))
        .column("grade", "checkup.visits.grade", row -> Cell.text(row.numbers().grade()))
        .sortable("index", "checkup.visits.index", row -> number(row.numbers().index()))
        .sortable("exposure", "checkup.visits.exposure", row -> number(row.numbers().exposure()))
        .sortable("priority", "checkup.visits.priority", row -> number(row.numbers().priority()))
        .sortable("day", "checkup.visits.day", row -> Cell.day(row.day()));
  }

  private static Cell number(BigDecimal number) {
    return new Cell.Number(number);
  }

  VisitPage.One one(Viewer viewer, OrganisationId id, VisitFilter filter, Shell shell) {
    var close = visits.look(viewer, id, filter);
    var visit = close.visit();
    var numbers = visit.numbers();
    var system = systems.content(viewer, close.scale().system());
    var yardstick = system.yardstick();
    return new VisitPage.One(
        id.toString(),
        visit.name(),
        areaPages.scaleName(viewer, close.scale(), shell),
        facts(visit, shell),
        Points.of(yardstick.composition().exposure(), visit.inputs()).parts().stream()
            .map(
                part ->
                    new VisitPage.Part(
                        system.words().of(Kind.MEASURE, part.measure().code()).in(shell.locale()),
                        part.input()
                            .map(shell::number)
                            .orElseGet(() -> shell.text("checkup.visits.not-recorded")),
                        shell.number(part.points().rounded()),
                        shell.number(part.measure().points())))
            .toList(),
        shell.text(
            "checkup.visits.formula-of",
            shell.number(numbers.exposure()),
            shell.number(numbers.index()),
            shell.number(numbers.priority())),
        close.earlier().stream()
            .map(
                one ->
                    new VisitPage.Earlier(
                        shell.date(one.day()),
                        one.set().equals(Yardstick.FULL)
                            ? shell.text("checkup.areas.full")
                            : shell.text("checkup.areas.part"),
                        shell.number(one.index()),
                        one.grade()))
            .toList());
  }

  private List<Fact> facts(Visit visit, Shell shell) {
    var names = new AreaNames(directories.current(), shell);
    var place = visit.place();
    var numbers = visit.numbers();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(shell.text("checkup.visits.division"), names.division(place.division())));
    if (place.park() != null) {
      facts.add(Fact.of(shell.text("checkup.visits.park"), names.park(place.park())));
    }
    facts.add(Fact.of(shell.text("checkup.visits.sector"), names.sector(place.sector())));
    facts.add(Fact.of(shell.text("checkup.visits.size"), names.size(place.size())));
    facts.add(Fact.of(shell.text("checkup.visits.day"), shell.date(visit.day())));
    facts.add(
        Fact.of(
            shell.text("checkup.visits.index"),
            shell.text(
                "checkup.visits.index-of",
                shell.number(numbers.index()),
                numbers.grade(),
                shell.number(numbers.capability()),
                shell.number(numbers.use()),
                shell.number(numbers.resilience()))));
    facts.add(
        Fact.link(
            shell.text("checkup.visits.record"),
            visit.name(),
            "/enterprises/" + visit.enterprise()));
    return facts;
  }
}
