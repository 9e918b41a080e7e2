package org.mifeng.platform.checkup.areas;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.SystemWords.Kind;
import org.mifeng.index.Yardstick;
import org.mifeng.index.score.Suppression;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.checkup.areas.AreaFigure.Said;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.web.Chart;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the page of figures about groups together. */
@Component
class AreaPages {
  private static final int WEAKEST = 10;
  private static final int WIDTH_OF_A_HUNDRED = 1000;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

  private final Areas areas;
  private final Systems systems;
  private final Directories directories;

  AreaPages(Areas areas, Systems systems, Directories directories) {
    this.areas = areas;
    this.systems = systems;
    this.directories = directories;
  }

  /** The page; empty while nothing was computed that this viewer reaches. */
  Optional<AreaPage> of(Viewer viewer, AreaForm form, Paging paging, Shell shell) {
    var editions = areas.listNewest(viewer);
    return chosen(editions, form)
        .flatMap(
            edition -> {
              var all = areas.list(viewer, edition);
              return all.stream()
                  .filter(form::isGroup)
                  .findFirst()
                  .or(() -> all.stream().findFirst())
                  .map(shown -> page(viewer, form, paging, shell, editions, edition, all, shown));
            });
  }

  private static Optional<Edition> chosen(List<Edition> editions, AreaForm form) {
    return editions.stream()
        .filter(form::isScale)
        .findFirst()
        .or(() -> editions.stream().findFirst());
  }

  private AreaPage page(
      Viewer viewer,
      AreaForm form,
      Paging paging,
      Shell shell,
      List<Edition> editions,
      Edition edition,
      List<AreaFigure> all,
      AreaFigure shown) {
    var system = systems.content(viewer, edition.scale().system());
    var names = new AreaNames(directories.current(), shell);
    var kinds =
        all.stream()
            .map(figure -> figure.group().kind())
            .filter(kind -> kind != Group.Kind.CITY)
            .distinct()
            .toList();
    var by = kinds.stream().filter(form::isBy).findFirst().or(() -> kinds.stream().findFirst());
    var head =
        new AreaPage.Head(
            edition.scale().code(),
            editions.stream()
                .map(one -> Option.of(one.scale().code(), scaleName(viewer, one.scale(), shell)))
                .toList(),
            by.map(Group.Kind::code).orElse(""),
            kinds.stream()
                .map(
                    kind -> Option.of(kind.code(), shell.text("checkup.areas.kind." + kind.code())))
                .toList(),
            shell.text(
                "checkup.areas.as-of",
                shell.time(edition.takenAt()),
                shell.number(edition.members()),
                shell.number(edition.heldBack())),
            system.head().status().in(shell.locale()));
    return new AreaPage(
        head,
        shown(viewer, edition, system, names, shown),
        by.map(
                kind -> {
                  var rows = rows(all, kind, paging, names);
                  return new AreaTable(names, edition.scale())
                      .table()
                      .fill(part(rows, paging))
                      .withExport("/areas");
                })
            .orElse(null));
  }

  /** Those of a kind, in the order asked for. */
  static List<AreaFigure> rows(
      List<AreaFigure> all, Group.Kind kind, Paging paging, AreaNames names) {
    var rows = new ArrayList<>(all.stream().filter(one -> one.group().kind() == kind).toList());
    var order = AreaTable.order(paging.sort(), names);
    rows.sort(paging.descending() ? order.reversed() : order);
    return rows;
  }

  private static Paged<AreaFigure> part(List<AreaFigure> rows, Paging paging) {
    int from = Math.min(paging.offset(), rows.size());
    return new Paged<>(
        rows.subList(from, Math.min(rows.size(), from + paging.size())), rows.size(), paging);
  }

  /** Everything of a kind, for an export. */
  List<AreaFigure> export(Viewer viewer, AreaForm form, Paging paging, Shell shell) {
    var names = new AreaNames(directories.current(), shell);
    return chosen(areas.listNewest(viewer), form)
        .map(edition -> areas.list(viewer, edition))
        .map(
            all ->
                all.stream()
                    .map(figure -> figure.group().kind())
                    .filter(form::isBy)
                    .findFirst()
                    .map(kind -> rows(all, kind, paging, names))
                    .orElse(all))
        .orElse(List.of());
  }

  /** The columns of an export. */
  AreaTable table(Viewer viewer, AreaForm form, Shell shell) {
    var scale = chosen(areas.listNewest(viewer), form).map(Edition::scale).orElse(null);
    return new AreaTable(new AreaNames(directories.current(), shell), scale);
  }

  /** What a scale is called. */
  String scaleName(Viewer viewer, Scale scale, Shell shell) {
    var version = systems.require(viewer, scale.system()).label();
    var words = systems.content(viewer, scale.system()).words();
    var set =
        scale.set().equals(Yardstick.FULL)
            ? shell.text("checkup.areas.full")
            : words.of(Kind.SET, scale.set()).in(shell.locale());
    return shell.text(
        "checkup.areas.scale", version.name().in(shell.locale()), version.version(), set);
  }

  private AreaPage.Shown shown(
      Viewer viewer, Edition edition, IndicatorSystem system, AreaNames names, AreaFigure figure) {
    var shell = names.shell();
    var said = figure.said();
    return new AreaPage.Shown(
        figure.group().code(),
        names.of(figure.group()),
        refused(figure.suppressed(), system, shell),
        stats(figure, shell),
        said == null ? null : grades(said, system, shell),
        said == null ? List.of() : weakest(said, system, shell),
        trend(areas.listMonths(viewer, edition.scale(), figure.group()), shell));
  }

  private static String refused(@Nullable Suppression why, IndicatorSystem system, Shell shell) {
    var terms = system.yardstick().composition().area();
    return why == null
        ? ""
        : switch (why) {
          case FEW -> shell.text("checkup.areas.refused.few", terms.leastEnterprises());
          case DOMINATED ->
              shell.text(
                  "checkup.areas.refused.dominated",
                  shell.percent(terms.largestShare().doubleValue()));
          case DIFFERENCE ->
              shell.text("checkup.areas.refused.difference", terms.leastEnterprises());
        };
  }

  private static List<AreaPage.Stat> stats(AreaFigure figure, Shell shell) {
    var stats = new ArrayList<AreaPage.Stat>();
    var counts = figure.counts();
    var said = figure.said();
    if (said != null) {
      var beside = said.beside();
      stats.add(
          new AreaPage.Stat(
              shell.text("checkup.areas.mean"),
              shell.number(said.mean()),
              "",
              beside == null
                  ? shell.text(
                      "checkup.areas.mean-hint",
                      shell.number(counts.members()),
                      shell.number(said.median()))
                  : shell.text(
                      "checkup.areas.mean-beside",
                      shell.number(beside),
                      shell.number(said.median()))));
      var closure = said.closure();
      stats.add(
          new AreaPage.Stat(
              shell.text("checkup.areas.index"),
              shell.number(said.figure()),
              "",
              closure == null
                  ? shell.text("checkup.areas.closure-unknown")
                  : shell.text("checkup.areas.closure", shell.number(closure))));
    }
    stats.add(
        new AreaPage.Stat(
            shell.text("checkup.areas.participation"),
            shell.percent(counts.share()),
            "",
            shell.text(
                "checkup.areas.participation-hint",
                shell.number(counts.signed()),
                shell.number(counts.registered()))));
    return stats;
  }

  private static Chart grades(Said said, IndicatorSystem system, Shell shell) {
    Map<String, Long> bars = new LinkedHashMap<>();
    for (var mark : system.yardstick().grades()) {
      bars.put(
          shell.text(
              "checkup.areas.grade",
              mark.code(),
              system.words().of(Kind.GRADE, mark.code()).in(shell.locale())),
          (long) said.grades().getOrDefault(mark.code(), 0));
    }
    return Chart.bars(
        shell.text("checkup.areas.grades"),
        shell.text("checkup.areas.grade-heading"),
        shell.text("checkup.areas.enterprises"),
        bars);
  }

  private static List<AreaPage.Weak> weakest(Said said, IndicatorSystem system, Shell shell) {
    return said.items().entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .limit(WEAKEST)
        .map(
            item ->
                new AreaPage.Weak(
                    shell.text(
                        "checkup.areas.item",
                        item.getKey(),
                        system.require(item.getKey()).name().in(shell.locale())),
                    percent(item.getValue(), shell)))
        .toList();
  }

  /** The ends of the range stand for everything beyond. */
  private static String percent(int percent, Shell shell) {
    return switch (percent) {
      case Sums.LOWEST -> shell.text("checkup.areas.at-most", percent);
      case Sums.HIGHEST -> shell.text("checkup.areas.at-least", percent);
      default -> shell.text("checkup.areas.about", percent);
    };
  }

  private static @Nullable Chart trend(List<AreaStore.Monthly> months, Shell shell) {
    if (months.size() < 2) {
      return null;
    }
    return new Chart(
        shell.text("checkup.areas.trend"),
        shell.text("checkup.areas.month"),
        shell.text("checkup.areas.mean"),
        months.stream()
            .map(
                one ->
                    new Chart.Bar(
                        MONTH.format(one.month()),
                        Math.round(one.mean().doubleValue()),
                        width(one.mean())))
            .toList());
  }

  private static int width(BigDecimal of) {
    return of.multiply(BigDecimal.valueOf(WIDTH_OF_A_HUNDRED / 100)).intValue();
  }
}
