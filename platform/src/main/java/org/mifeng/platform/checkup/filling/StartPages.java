package org.mifeng.platform.checkup.filling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.SystemWords;
import org.mifeng.index.Yardstick;
import org.mifeng.platform.checkup.Checkup;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.SystemVersion;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts the start page together. */
@Component
class StartPages {
  private final Systems systems;
  private final Checkups checkups;

  StartPages(Systems systems, Checkups checkups) {
    this.systems = systems;
    this.checkups = checkups;
  }

  StartPage of(Viewer viewer, Shell shell) {
    var earlier = checkups.list(viewer);
    var paging = new Paging(1, Math.max(1, earlier.size()), "", false);
    return new StartPage(
        systems.listOffered(viewer).stream().map(version -> offer(viewer, version, shell)).toList(),
        earlier.stream().anyMatch(Checkup::isSigned),
        table(viewer, shell).fill(new Paged<>(earlier, earlier.size(), paging)));
  }

  private StartPage.Offer offer(Viewer viewer, SystemVersion version, Shell shell) {
    var system = systems.content(viewer, version.id());
    List<String> sets = new ArrayList<>(system.yardstick().sets().keySet());
    sets.add(Yardstick.FULL);
    sets.sort(Comparator.comparing(set -> system.yardstick().itemsOf(set).size()));
    return new StartPage.Offer(
        version.id().toString(),
        version.label().name().in(shell.locale()),
        system.head().status().in(shell.locale()),
        sets.stream().map(set -> choice(system, set, shell)).toList());
  }

  private static StartPage.Choice choice(IndicatorSystem system, String set, Shell shell) {
    var words = system.words().byKey().get(SystemWords.Kind.SET.key(set));
    return new StartPage.Choice(
        set,
        setName(system, set, shell),
        words == null
            ? shell.text(
                "checkup.start.set-text", shell.number(system.yardstick().itemsOf(set).size()))
            : words.in(shell.locale()));
  }

  /** What a set is called: the full one by us, others by the system. */
  static String setName(IndicatorSystem system, String set, Shell shell) {
    if (set.equals(Yardstick.FULL)) {
      return shell.text("checkup.set.full");
    }
    if (set.equals("quick")) {
      return shell.text("checkup.set.quick");
    }
    return system.words().of(SystemWords.Kind.SET, set).in(shell.locale());
  }

  private Table<Checkup> table(Viewer viewer, Shell shell) {
    return Table.<Checkup>of("checkup.start.earlier")
        .column(
            "started",
            "checkup.start.started",
            one ->
                Cell.link(
                    shell.shortTime(one.started().at()),
                    "/check-ups/" + one.id() + (one.isSigned() ? "/result" : "")))
        .column(
            "set",
            "checkup.start.set",
            one -> Cell.text(setName(systems.content(viewer, one.system()), one.set(), shell)))
        .column("state", "checkup.start.state", one -> state(one, shell))
        .column("by", "checkup.start.by", one -> Cell.text(one.started().name()));
  }

  private static Cell state(Checkup one, Shell shell) {
    var closure = one.closure();
    if (closure == null) {
      return Cell.tag(shell.text("checkup.state.open"), "info");
    }
    return switch (closure.ending()) {
      case SIGNED -> Cell.tag(shell.text("checkup.state.signed"), "success");
      case DROPPED -> Cell.tag(shell.text("checkup.state.dropped"), "neutral");
    };
  }
}
