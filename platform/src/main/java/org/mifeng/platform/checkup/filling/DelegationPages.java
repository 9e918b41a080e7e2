package org.mifeng.platform.checkup.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Delegations;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the page of the links of a check-up together. */
@Component
class DelegationPages {
  private final Checkups checkups;
  private final Delegations delegations;

  DelegationPages(Checkups checkups, Delegations delegations) {
    this.checkups = checkups;
    this.delegations = delegations;
  }

  /**
   * The page.
   *
   * @param made what was just made, or null
   * @param site what addresses begin with
   */
  DelegationPage of(
      Viewer viewer, CheckupId id, Delegations.@Nullable Made made, String site, Shell shell) {
    var sheet = checkups.sheet(viewer, id);
    return new DelegationPage(
        id.toString(),
        sheet.checkup().isOpen(),
        new Sections(sheet)
            .list().stream()
                .map(one -> Option.of(one.code(), one.name().in(shell.locale())))
                .toList(),
        made == null ? null : made(sheet, made, site, shell),
        delegations.list(viewer, id).stream().map(one -> link(sheet, one, shell)).toList());
  }

  private static DelegationPage.Made made(
      AnswerSheet sheet, Delegations.Made made, String site, Shell shell) {
    var grant = made.link().grant();
    var address = site + "/section-links/" + made.secret().text();
    return new DelegationPage.Made(
        grant.colleague(),
        address,
        shell.text(
            "checkup.delegation.message",
            grant.colleague(),
            names(sheet, grant.sections(), shell),
            shell.shortTime(made.link().life().expires()),
            address));
  }

  private static String names(AnswerSheet sheet, List<String> sections, Shell shell) {
    return sheet.system().dimensions().stream()
        .filter(one -> sections.contains(one.code()))
        .map(one -> one.name().in(shell.locale()))
        .collect(Collectors.joining(shell.text("checkup.list-comma")));
  }

  private static DelegationPage.Link link(
      AnswerSheet sheet, Delegations.Standing standing, Shell shell) {
    var link = standing.link();
    var grant = link.grant();
    var made = link.life().made();
    List<String> facts = new ArrayList<>();
    facts.add(shell.text("checkup.delegation.made-by", made.name(), shell.shortTime(made.at())));
    var confirmed = link.confirmed();
    facts.add(
        confirmed == null
            ? shell.text("checkup.delegation.unopened")
            : shell.text(
                "checkup.delegation.opened", confirmed.name(), shell.shortTime(confirmed.at())));
    facts.add(shell.text("checkup.delegation.answered", standing.answered(), grant.items().size()));
    standing
        .handedIn()
        .forEach(
            (section, by) ->
                facts.add(
                    shell.text(
                        "checkup.delegation.handed-in",
                        names(sheet, List.of(section), shell),
                        shell.shortTime(by.at()))));
    var isDone = standing.handedIn().keySet().containsAll(grant.sections());
    return new DelegationPage.Link(
        link.id().toString(),
        grant.colleague(),
        names(sheet, grant.sections(), shell),
        state(standing, isDone, shell),
        facts,
        standing.open() && !isDone
            ? shell.text(
                "checkup.delegation.reminder",
                grant.colleague(),
                names(sheet, grant.sections(), shell),
                standing.answered(),
                grant.items().size(),
                shell.shortTime(link.life().expires()))
            : null,
        standing.open());
  }

  private static Cell.Tag state(Delegations.Standing standing, boolean isDone, Shell shell) {
    var life = standing.link().life();
    if (life.revoked() != null) {
      return new Cell.Tag(shell.text("checkup.delegation.state.revoked"), "neutral");
    }
    if (isDone) {
      return new Cell.Tag(shell.text("checkup.delegation.state.done"), "success");
    }
    return standing.open()
        ? new Cell.Tag(
            shell.text("checkup.delegation.state.open", shell.shortTime(life.expires())), "info")
        : new Cell.Tag(shell.text("checkup.delegation.state.over"), "neutral");
  }
}
