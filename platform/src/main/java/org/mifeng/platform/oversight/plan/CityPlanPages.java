package org.mifeng.platform.oversight.plan;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;
import static org.mifeng.platform.identity.Permission.WORK_ON_TASKS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.oversight.Extent;
import org.mifeng.platform.oversight.Figure;
import org.mifeng.platform.oversight.FigureWords;
import org.mifeng.platform.oversight.Figures;
import org.mifeng.platform.oversight.Plan;
import org.mifeng.platform.oversight.PlanClosings;
import org.mifeng.platform.oversight.PlanVersion;
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.oversight.TargetIndicator;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts the pages of plans together. */
@Component
class CityPlanPages {
  private static final int RULES = 6;

  private final Plans plans;
  private final Figures figures;
  private final PlanClosings closings;
  private final Directories directories;
  private final Clock clock;

  CityPlanPages(
      Plans plans, Figures figures, PlanClosings closings, Directories directories, Clock clock) {
    this.plans = plans;
    this.figures = figures;
    this.closings = closings;
    this.directories = directories;
    this.clock = clock;
  }

  /** All plans side by side. */
  PlansPage index(Viewer viewer, Shell shell) {
    var table =
        Table.<Plans.Current>of("oversight.plan.list")
            .column(
                "name",
                "oversight.plan.name",
                row ->
                    Cell.link(
                        row.plan().head().name().in(shell.locale()),
                        "/oversight/plans/" + row.plan().head().code()))
            .column("state", "oversight.plan.state", row -> state(row.plan().head(), shell))
            .column("from", "oversight.plan.from", row -> Cell.day(row.plan().head().term().from()))
            .column(
                "until", "oversight.plan.until", row -> Cell.day(row.plan().head().term().until()))
            .column(
                "targets",
                "oversight.plan.targets",
                row -> Cell.number(row.plan().targets().count()))
            .column("version", "oversight.plan.version", row -> Cell.number(row.version().number()))
            .fill(all(plans.list(viewer)));
    return new PlansPage(table, viewer.may(MANAGE_PLANS));
  }

  private Cell state(Plan.Head head, Shell shell) {
    if (head.standing().draft()) {
      return Cell.tag(shell.text("oversight.plan.draft"), "accent");
    }
    return head.term().isOver(today())
        ? Cell.tag(shell.text("oversight.plan.over"), "neutral")
        : Cell.tag(shell.text("oversight.plan.running"), "success");
  }

  /** One plan with where its targets stand for the whole city. */
  PlanPage show(Viewer viewer, String code, Shell shell) {
    var current = plans.require(viewer, code);
    var now =
        figures.list(viewer, Extent.Kind.CITY).stream()
            .collect(Collectors.toMap(Figure::indicator, Function.identity()));
    return page(viewer, current, now, true, shell);
  }

  /** The plan issued last with what everybody may know; empty when there is none. */
  Optional<PublicPlanPage> everybody(Shell shell) {
    var viewer = Viewer.anonymous();
    return plans.list(viewer).stream()
        .filter(one -> !one.plan().head().standing().draft())
        .findFirst()
        .map(current -> everybody(viewer, current, shell));
  }

  private PublicPlanPage everybody(Viewer viewer, Plans.Current current, Shell shell) {
    var told = figures.listPublic();
    var city =
        told.stream()
            .filter(figure -> figure.extent().kind() == Extent.Kind.CITY)
            .collect(Collectors.toMap(Figure::indicator, Function.identity()));
    var asOf =
        Optional.ofNullable(city.get(TargetIndicator.PARK_USE))
            .map(figure -> shell.text("oversight.as-of", shell.time(figure.proof().at())))
            .orElse("");
    return new PublicPlanPage(
        page(viewer, current, city, false, shell),
        asOf,
        city.isEmpty() ? null : districts(told, shell),
        IntStream.rangeClosed(1, RULES)
            .mapToObj(rule -> shell.text("oversight.rule." + rule))
            .toList());
  }

  private Table.Filled districts(List<Figure> told, Shell shell) {
    var use = byPlace(told, TargetIndicator.PARK_USE);
    var coverage = byPlace(told, TargetIndicator.PARK_COVERAGE);
    return Table.<org.mifeng.platform.registry.Division>of("oversight.district.list")
        .column("name", "oversight.district", row -> Cell.text(row.name(shell.locale())))
        .column(
            "coverage",
            "oversight.indicator.park-coverage.name",
            row -> Cell.text(FigureWords.now(coverage.get(row.code()), shell)))
        .column(
            "use",
            "oversight.indicator.park-use.name",
            row -> {
              var figure = use.get(row.code());
              return Cell.text(
                  figure == null
                      ? FigureWords.now(null, shell)
                      : FigureWords.blurred(figure, shell));
            })
        .fill(all(directories.current().currentDivisions()));
  }

  private static Map<String, Figure> byPlace(List<Figure> told, TargetIndicator indicator) {
    return told.stream()
        .filter(figure -> figure.indicator() == indicator)
        .filter(figure -> figure.extent().kind() == Extent.Kind.DISTRICT)
        .collect(Collectors.toMap(figure -> figure.extent().key(), Function.identity()));
  }

  private PlanPage page(
      Viewer viewer,
      Plans.Current current,
      Map<TargetIndicator, Figure> now,
      boolean linked,
      Shell shell) {
    var plan = current.plan();
    var head = plan.head();
    var names = plans.departments(viewer);
    Function<String, String> unit =
        code -> {
          var name = names.get(code);
          return name == null ? code : name.in(shell.locale());
        };
    return new PlanPage(
        head.name().in(shell.locale()),
        "/oversight/plans/" + head.code() + "/file.yaml",
        caution(head, shell),
        facts(head, unit, shell),
        plan.groups().stream().map(new PlanTree(unit, now, today(), linked, shell)::part).toList(),
        versions(linked ? plans.listVersions(viewer, head.code()) : List.of()),
        linked ? end(viewer, plan, shell) : new PlanPage.End("", false, ""));
  }

  private PlanPage.End end(Viewer viewer, Plan plan, Shell shell) {
    var path = "/oversight/plans/" + plan.head().code() + "/closing";
    var closed =
        closings
            .find(viewer, plan.head().code())
            .map(one -> shell.text("oversight.closing.at", shell.time(one.at()), one.actor()))
            .orElse("");
    return new PlanPage.End(closed, closings.mayClose(viewer, plan), path);
  }

  private static String caution(Plan.Head head, Shell shell) {
    if (head.standing().draft()) {
      return shell.text(
          head.standing().demo() ? "oversight.plan.caution-demo" : "oversight.plan.caution-draft");
    }
    return head.standing().mark().equals("H") ? "" : shell.text("oversight.plan.caution-mark");
  }

  private List<Fact> facts(Plan.Head head, Function<String, String> unit, Shell shell) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(shell.text("oversight.plan.reference"), head.reference()));
    facts.add(
        Fact.of(
            shell.text("oversight.plan.term"),
            shell.text(
                head.term().isOver(today())
                    ? "oversight.plan.term-over"
                    : "oversight.plan.term-text",
                shell.date(head.term().from()),
                shell.date(head.term().until()))));
    facts.add(Fact.of(shell.text("oversight.plan.lead"), unit.apply(head.lead())));
    facts.add(Fact.of(shell.text("oversight.plan.copies"), head.copies().in(shell.locale())));
    if (shell.may(WORK_ON_TASKS)) {
      facts.add(
          Fact.link(
              shell.text("oversight.tasks.title"),
              shell.text("oversight.plan.tasks"),
              "/oversight/tasks?plan=" + head.code()));
    }
    var follows = head.standing().follows();
    if (follows != null) {
      facts.add(
          Fact.link(shell.text("oversight.plan.follows"), follows, "/oversight/plans/" + follows));
    }
    return facts;
  }

  private static Table.Filled versions(List<PlanVersion> versions) {
    return Table.<PlanVersion>of("oversight.plan.versions")
        .column("number", "oversight.plan.version", row -> Cell.number(row.number()))
        .column("at", "oversight.plan.at", row -> Cell.time(row.at()))
        .column("actor", "oversight.plan.actor", row -> Cell.text(row.actor()))
        .column("digest", "oversight.digest", row -> Cell.code(row.sha256()))
        .fill(all(versions));
  }

  private LocalDate today() {
    return LegalTime.today(clock);
  }

  private static <T> Paged<T> all(List<T> rows) {
    return new Paged<>(rows, rows.size(), new Paging(1, 200, "", false));
  }
}
