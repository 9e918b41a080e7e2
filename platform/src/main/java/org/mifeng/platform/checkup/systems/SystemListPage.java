package org.mifeng.platform.checkup.systems;

import java.util.List;
import org.mifeng.platform.checkup.SystemDraft;
import org.mifeng.platform.checkup.SystemVersion;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;

/**
 * The versions of all indicator systems.
 *
 * @param drafts new versions that are still being written
 */
record SystemListPage(Table.Filled table, List<DraftPage.Place> drafts) {
  private static final int MOST = 200;

  static SystemListPage of(Shell shell, List<SystemVersion> versions, List<SystemDraft> drafts) {
    var shown = versions.stream().limit(MOST).toList();
    var paging = new Paging(1, MOST, "", false);
    return new SystemListPage(
        table(shell).fill(new Paged<>(shown, shown.size(), paging)),
        drafts.stream().map(draft -> DraftPages.place(draft, shell)).toList());
  }

  private static Table<SystemVersion> table(Shell shell) {
    return Table.<SystemVersion>of("checkup.systems.title")
        .column(
            "version",
            "checkup.systems.version",
            version -> Cell.link(version.label().version(), "/indicator-systems/" + version.id()))
        .column(
            "name",
            "checkup.systems.name",
            version -> Cell.text(version.label().name().in(shell.locale())))
        .column("system", "checkup.systems.system", version -> Cell.code(version.label().system()))
        .column("state", "checkup.systems.state", version -> state(shell, version))
        .column("from", "checkup.systems.from", version -> Cell.day(version.validity().from()))
        .column("until", "checkup.systems.until", version -> Cell.day(version.validity().until()))
        .column("added", "checkup.systems.added", version -> Cell.time(version.added().at()));
  }

  /** Draft, published or retired, with its tone. */
  static Cell.Tag state(Shell shell, SystemVersion version) {
    var standing = version.standing();
    return new Cell.Tag(
        shell.text("checkup.systems.state." + standing.map(s -> s.code()).orElse("draft")),
        standing
            .map(
                verdict ->
                    switch (verdict) {
                      case PUBLISHED -> "success";
                      case RETIRED -> "neutral";
                    })
            .orElse("info"));
  }
}
