package org.mifeng.platform.checkup.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Indicator;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.SystemDifference;
import org.mifeng.index.SystemWords;
import org.mifeng.index.Yardstick;
import org.mifeng.platform.checkup.SystemDrafts;
import org.mifeng.platform.checkup.SystemVersion;
import org.mifeng.platform.checkup.SystemVersion.Verdict;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.TimelineEntry;
import org.springframework.stereotype.Component;

/** Puts together the page of a version. */
@Component
class SystemPages {
  private final Systems systems;
  private final SystemDrafts drafts;

  SystemPages(Systems systems, SystemDrafts drafts) {
    this.systems = systems;
    this.drafts = drafts;
  }

  /** All versions, and what is being written. */
  SystemListPage list(Viewer viewer, Shell shell) {
    return SystemListPage.of(shell, systems.list(viewer), drafts.listOpen(viewer));
  }

  SystemPage of(Viewer viewer, SystemVersion version, Shell shell) {
    var content = systems.content(viewer, version.id());
    var standing = version.standing();
    return new SystemPage(
        version.id().toString(),
        content.head().name().in(shell.locale()),
        new SystemPage.State(
            SystemListPage.state(shell, version),
            standing.isEmpty(),
            standing.filter(Verdict.PUBLISHED::equals).isPresent()),
        new SystemPage.Head(
            content.head().status().in(shell.locale()), facts(version, content, shell)),
        history(version, shell),
        groups(content, shell),
        before(viewer, version)
            .map(earlier -> difference(viewer, earlier, content, shell))
            .orElse(null));
  }

  /** The version of the same system that was brought in last before it. */
  private Optional<SystemVersion> before(Viewer viewer, SystemVersion version) {
    return systems.list(viewer).stream()
        .filter(other -> other.label().system().equals(version.label().system()))
        .filter(other -> other.added().at().isBefore(version.added().at()))
        .max(java.util.Comparator.comparing(other -> other.added().at()));
  }

  private static List<Fact> facts(SystemVersion version, IndicatorSystem content, Shell shell) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.code(shell.text("checkup.systems.system"), version.label().system()));
    facts.add(Fact.code(shell.text("checkup.systems.version"), version.label().version()));
    facts.add(Fact.of(shell.text("checkup.systems.from"), shell.date(version.validity().from())));
    var until = version.validity().until();
    if (until != null) {
      facts.add(Fact.of(shell.text("checkup.systems.until"), shell.date(until)));
    }
    facts.add(
        Fact.of(
            shell.text("checkup.systems.size"),
            shell.text(
                "checkup.systems.size-text",
                shell.number(content.dimensions().size()),
                shell.number(content.indicators().size()))));
    facts.add(Fact.of(shell.text("checkup.systems.sets"), sets(content, shell)));
    facts.add(
        Fact.of(
            shell.text("checkup.systems.basis"), content.head().basisNote().in(shell.locale())));
    facts.add(Fact.code(shell.text("checkup.systems.digest"), version.sha256()));
    return facts;
  }

  private static String sets(IndicatorSystem content, Shell shell) {
    var sets = new ArrayList<String>();
    sets.add(shell.text("checkup.systems.set-full", shell.number(content.indicators().size())));
    content
        .yardstick()
        .sets()
        .forEach(
            (set, codes) ->
                sets.add(shell.text("checkup.systems.set", set, shell.number(codes.size()))));
    return String.join(shell.text("checkup.list-comma"), sets);
  }

  private static List<TimelineEntry> history(SystemVersion version, Shell shell) {
    var entries = new ArrayList<TimelineEntry>();
    for (var decision : version.decisions().reversed()) {
      entries.add(
          new TimelineEntry(
              decision.by().at(),
              shell.text("checkup.systems.decided." + decision.verdict().code()),
              who(decision.by().name(), shell),
              decision.reason(),
              decision.verdict() == Verdict.PUBLISHED ? "success" : "neutral"));
    }
    entries.add(
        new TimelineEntry(
            version.added().at(),
            shell.text("checkup.systems.decided.added"),
            who(version.added().name(), shell),
            null,
            "info"));
    return entries;
  }

  /** What the platform itself did is told as such. */
  private static String who(String name, Shell shell) {
    return name.startsWith("checkup.") ? shell.text("checkup.systems.platform") : name;
  }

  private static List<SystemPage.Group> groups(IndicatorSystem content, Shell shell) {
    return content.dimensions().stream()
        .map(
            dimension ->
                new SystemPage.Group(
                    dimension.name().in(shell.locale()),
                    shell.number(dimension.weight()),
                    content.indicators().stream()
                        .filter(i -> i.item().dimension().equals(dimension.code()))
                        .map(indicator -> question(content, indicator, shell))
                        .toList()))
        .toList();
  }

  private static SystemPage.Question question(
      IndicatorSystem content, Indicator indicator, Shell shell) {
    var marks = new ArrayList<String>();
    if (indicator.item().gate()) {
      marks.add(shell.text("checkup.systems.gate"));
    }
    content
        .yardstick()
        .sets()
        .forEach(
            (set, codes) -> {
              if (codes.contains(indicator.code())) {
                marks.add(set);
              }
            });
    var rule = indicator.item().circumstances().rule();
    if (rule != null) {
      marks.add(content.words().of(SystemWords.Kind.RULE, rule).in(shell.locale()));
    }
    return new SystemPage.Question(
        indicator.code(),
        indicator.name().in(shell.locale()),
        indicator.question().in(shell.locale()),
        shell.number(indicator.item().weight()),
        marks);
  }

  /** What a system changes, compared with a version. */
  SystemPage.Difference difference(
      Viewer viewer, SystemVersion earlier, IndicatorSystem content, Shell shell) {
    var old = systems.content(viewer, earlier.id());
    var difference = SystemDifference.between(old, content);
    var lines = new ArrayList<SystemPage.Difference.Line>();
    difference
        .added()
        .forEach(code -> lines.add(line(content, code, shell.text("checkup.diff.added"), shell)));
    difference
        .removed()
        .forEach(code -> lines.add(line(old, code, shell.text("checkup.diff.removed"), shell)));
    difference
        .changed()
        .forEach(
            (code, changes) ->
                lines.add(
                    line(
                        content,
                        code,
                        changes.stream()
                            .map(change -> change.name().toLowerCase(java.util.Locale.ROOT))
                            .map(name -> shell.text("checkup.diff." + name))
                            .collect(Collectors.joining(shell.text("checkup.list-comma"))),
                        shell)));
    return new SystemPage.Difference(
        Fact.link(
            shell.text("checkup.systems.before"),
            earlier.label().version(),
            "/indicator-systems/" + earlier.id()),
        lines,
        shell.text(
            "checkup.systems.carried",
            shell.number(difference.carried().size()),
            shell.number(old.yardstick().itemsOf(Yardstick.FULL).size())));
  }

  private static SystemPage.Difference.Line line(
      IndicatorSystem system, String code, String what, Shell shell) {
    @Nullable Indicator indicator = system.find(code).orElse(null);
    return new SystemPage.Difference.Line(
        code, indicator == null ? "" : indicator.name().in(shell.locale()), what);
  }
}
