package org.mifeng.platform.oversight.tasks;

import static org.mifeng.platform.identity.Permission.MANAGE_PLANS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.oversight.Plans;
import org.mifeng.platform.oversight.tasks.TaskPage.Mark;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.mifeng.platform.web.TimelineEntry;
import org.springframework.stereotype.Component;

/** Puts the pages of matters together. */
@Component
class MatterPages {
  private final Matters matters;
  private final Tasks tasks;
  private final Offices offices;
  private final Plans plans;

  MatterPages(Matters matters, Tasks tasks, Offices offices, Plans plans) {
    this.matters = matters;
    this.tasks = tasks;
    this.offices = offices;
    this.plans = plans;
  }

  /** What a ledger is asked for. */
  record Question(@Nullable String stage, @Nullable String q) {
    String words() {
      var said = q == null ? "" : q.strip();
      return said.substring(0, Math.min(100, said.length()));
    }

    @Nullable Stage wanted() {
      return Stage.ofCode(stage).orElse(null);
    }
  }

  /** The ledger. */
  MatterPage.Index index(Viewer viewer, Question question, Paging paging, Shell shell) {
    var rows = rows(viewer, question);
    var from = Math.min(paging.offset(), rows.size());
    var to = Math.min(from + paging.size(), rows.size());
    var wanted = question.wanted();
    return new MatterPage.Index(
        table(viewer, shell, rows.stream().map(row -> row.about().plan()).distinct().count() > 1)
            .fill(new Paged<>(rows.subList(from, to), rows.size(), paging))
            .withExport("/oversight/matters"),
        Arrays.stream(Stage.values()).map(stage -> stage(stage, shell)).toList(),
        wanted == null ? "" : wanted.code(),
        question.words(),
        plans(viewer, shell),
        viewer.seat() == Seat.CITY || offices.find(viewer).isPresent());
  }

  /** The matters a ledger shows. */
  List<Matter> rows(Viewer viewer, Question question) {
    var words = question.words().toLowerCase(Locale.ROOT);
    var stage = question.wanted();
    return matters.list(viewer).stream()
        .filter(matter -> stage == null || matter.stage() == stage)
        .filter(
            matter ->
                Stream.of(matter.title(), matter.text(), matter.about().task())
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words)))
        .toList();
  }

  /** The columns of the ledger in Excel. */
  Table<Matter> table(Viewer viewer, Shell shell) {
    return table(viewer, shell, true);
  }

  /** The columns of the ledger; which plan is said where there are several. */
  private Table<Matter> table(Viewer viewer, Shell shell, boolean ofPlans) {
    var names = offices.names(shell.locale());
    var plans = planNames(viewer, shell);
    var table =
        Table.<Matter>of("oversight.matters.title")
            .column(
                "title",
                "oversight.matters.matter",
                row -> Cell.link(row.title(), Matters.path(row.id())));
    if (ofPlans) {
      table =
          table.column(
              "plan",
              "oversight.plan.one",
              row -> Cell.text(plans.getOrDefault(row.about().plan(), row.about().plan())));
    }
    return table
        .column("task", "oversight.tasks.what", row -> Cell.text(row.about().task()))
        .column(
            "office",
            "oversight.matters.raised-by",
            row -> Cell.text(names.getOrDefault(row.office(), row.office().key())))
        .column("at", "oversight.matters.raised-at", row -> Cell.time(row.by().at()))
        .column(
            "stage",
            "oversight.matters.stage",
            row -> {
              var mark = mark(row, shell);
              return Cell.tag(mark.text(), mark.tone());
            })
        .column("charged", "oversight.matters.charged", row -> Cell.text(charged(row, names)))
        .column("due", "oversight.matters.due", row -> Cell.day(row.charge().due()))
        .column(
            "last",
            "oversight.matters.last",
            row -> row.steps().isEmpty() ? Cell.EMPTY : Cell.text(row.steps().getLast().text()));
  }

  private static String charged(Matter matter, Map<Office, String> names) {
    var office = matter.charge().office();
    return office == null ? "" : names.getOrDefault(office, office.key());
  }

  private Mark mark(Matter matter, Shell shell) {
    var stage = shell.text("oversight.matters.stage." + matter.stage().code());
    return matter.isLate(tasks.today())
        ? new Mark("", shell.text("oversight.matters.late", stage), "danger")
        : new Mark("", stage, matter.stage().tone());
  }

  private static Option stage(Stage stage, Shell shell) {
    return Option.of(stage.code(), shell.text("oversight.matters.stage." + stage.code()));
  }

  /** One matter. */
  MatterPage.Show show(Viewer viewer, UUID id, Shell shell) {
    var matter = matters.require(viewer, id);
    var names = offices.names(shell.locale());
    var next = matters.next(viewer, matter);
    return new MatterPage.Show(
        matter.title(),
        Matters.path(id),
        mark(matter, shell),
        facts(viewer, matter, names, shell),
        matter.text().lines().filter(line -> !line.isBlank()).toList(),
        steps(matter, names, shell),
        new MatterPage.Bring(
            next.stream().map(stage -> stage(stage, shell)).toList(),
            options(names),
            viewer.may(MANAGE_PLANS) && next.contains(Stage.DECIDED)));
  }

  private List<Fact> facts(Viewer viewer, Matter matter, Map<Office, String> names, Shell shell) {
    var facts = new ArrayList<Fact>();
    var plan = plans.require(viewer, matter.about().plan()).plan().head();
    facts.add(
        Fact.link(
            shell.text("oversight.plan.one"),
            plan.name().in(shell.locale()),
            "/oversight/tasks?plan=" + plan.code()));
    if (!matter.about().task().isEmpty()) {
      facts.add(Fact.of(shell.text("oversight.tasks.what"), matter.about().task()));
    }
    facts.add(
        Fact.of(
            shell.text("oversight.matters.raised-by"),
            shell.text(
                "oversight.tasks.by-at",
                names.getOrDefault(matter.office(), matter.office().key()),
                matter.by().name())));
    var charge = matter.charge();
    if (charge.office() != null) {
      facts.add(Fact.of(shell.text("oversight.matters.charged"), charged(matter, names)));
    }
    var due = charge.due();
    if (due != null) {
      facts.add(Fact.of(shell.text("oversight.matters.due"), shell.date(due)));
    }
    return facts;
  }

  private static List<TimelineEntry> steps(Matter matter, Map<Office, String> names, Shell shell) {
    return Stream.concat(
            Stream.of(
                TimelineEntry.of(
                    matter.by().at(),
                    shell.text("oversight.matters.stage.raised"),
                    matter.by().name())),
            matter.steps().stream()
                .map(
                    step ->
                        new TimelineEntry(
                            step.by().at(),
                            title(step, names, shell),
                            step.by().name(),
                            step.text(),
                            step.stage().tone())))
        .toList()
        .reversed();
  }

  private static String title(Matter.Step step, Map<Office, String> names, Shell shell) {
    var stage = shell.text("oversight.matters.stage." + step.stage().code());
    var said = step.meeting() == null ? stage : shell.text("oversight.matters.at-meeting", stage);
    var charge = charge(step.charge(), names, shell);
    return charge.isEmpty() ? said : shell.text("oversight.matters.with-charge", said, charge);
  }

  /** Who has to do something until when, or an empty text. */
  static String charge(Matter.Charge charge, Map<Office, String> names, Shell shell) {
    var office = charge.office();
    var due = charge.due();
    return office == null || due == null
        ? ""
        : shell.text(
            "oversight.matters.charge", names.getOrDefault(office, office.key()), shell.date(due));
  }

  /** The offices as choices. */
  static List<Option> options(Map<Office, String> names) {
    return names.entrySet().stream()
        .map(entry -> Option.of(entry.getKey().key(), entry.getValue()))
        .toList();
  }

  /** What plans are called, by their codes. */
  Map<String, String> planNames(Viewer viewer, Shell shell) {
    return plans(viewer, shell).stream().collect(Collectors.toMap(Option::value, Option::text));
  }

  /** The plans as choices. */
  List<Option> plans(Viewer viewer, Shell shell) {
    return plans.list(viewer).stream()
        .map(one -> one.plan().head())
        .map(head -> Option.of(head.code(), head.name().in(shell.locale())))
        .toList();
  }
}
