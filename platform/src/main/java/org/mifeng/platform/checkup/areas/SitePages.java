package org.mifeng.platform.checkup.areas;

import static org.mifeng.platform.identity.Permission.SIGN_CHECK_UP;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Answer;
import org.mifeng.index.Indicator;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.checkup.SiteChecks;
import org.mifeng.platform.checkup.SiteRequest;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.EnterpriseId;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts the pages of checks on the spot together, for both sides. */
@Component
class SitePages {
  private final SiteChecks checks;
  private final Checkups checkups;
  private final Systems systems;
  private final Results results;
  private final Enterprises enterprises;

  SitePages(
      SiteChecks checks,
      Checkups checkups,
      Systems systems,
      Results results,
      Enterprises enterprises) {
    this.checks = checks;
    this.checkups = checkups;
    this.systems = systems;
    this.results = results;
    this.enterprises = enterprises;
  }

  SitePage list(Viewer viewer, boolean open, Paging paging, Shell shell) {
    var rows = checks.list(viewer, open, paging.size(), paging.offset());
    var paged = new Paged<>(rows, checks.count(viewer, open), paging);
    return new SitePage(open, checks.count(viewer, true), table(viewer, shell).fill(paged));
  }

  private Table<SiteRequest> table(Viewer viewer, Shell shell) {
    return Table.<SiteRequest>of("checkup.site.title")
        .column(
            "enterprise",
            "checkup.site.enterprise",
            row -> Cell.link(name(viewer, row), "/site-checks/" + row.id()))
        .column(
            "item",
            "checkup.site.item",
            row -> Cell.text(indicator(viewer, row).name().in(shell.locale())))
        .column("asked", "checkup.site.asked", row -> Cell.time(row.asked().at()))
        .column("state", "checkup.site.state", row -> state(row, shell));
  }

  private String name(Viewer viewer, SiteRequest request) {
    return enterprises
        .find(viewer, EnterpriseId.of(request.organisation()))
        .map(enterprise -> enterprise.name())
        .orElse(request.organisation().toString());
  }

  private Indicator indicator(Viewer viewer, SiteRequest request) {
    return systems.content(viewer, request.subject().system()).require(request.subject().code());
  }

  private static Cell.Tag state(SiteRequest request, Shell shell) {
    var check = request.check();
    if (check == null) {
      return new Cell.Tag(shell.text("checkup.site.waiting"), "info");
    }
    return new Cell.Tag(
        shell.text("checkup.site.verdict." + check.verdict().code()),
        switch (check.verdict()) {
          case CONFIRMED -> "success";
          case DECLINED -> "warning";
        });
  }

  SitePage.One one(Viewer viewer, UUID id, Shell shell) {
    var request = checks.look(viewer, id);
    var indicator = indicator(viewer, request);
    var locale = shell.locale();
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.link(
            shell.text("checkup.site.enterprise"),
            name(viewer, request),
            "/enterprises/" + request.organisation()));
    facts.add(Fact.of(shell.text("checkup.site.question"), indicator.question().in(locale)));
    facts.add(
        Fact.of(
            shell.text("checkup.site.claimed"),
            indicator.levels().get(request.subject().level()).in(locale)));
    facts.add(
        Fact.of(
            shell.text("checkup.site.evidence"),
            String.join(
                shell.text("checkup.list-comma"),
                indicator.evidence().stream().map(one -> one.in(locale)).toList())));
    if (!request.note().isEmpty()) {
      facts.add(Fact.of(shell.text("checkup.site.note"), request.note()));
    }
    facts.add(
        Fact.of(
            shell.text("checkup.site.asked"),
            shell.text(
                "checkup.site.asked-by",
                request.asked().name(),
                shell.time(request.asked().at()))));
    var check = request.check();
    if (check != null) {
      facts.add(Fact.of(shell.text("checkup.site.found"), found(check, shell)));
    }
    return new SitePage.One(
        id.toString(),
        indicator.name().in(locale),
        state(request, shell),
        facts,
        request.isOpen(),
        results.today().toString());
  }

  private static String found(SiteRequest.Check check, Shell shell) {
    return shell.text(
        "checkup.site.found-by", shell.date(check.day()), check.by().name(), check.note());
  }

  SitePage.Own own(Viewer viewer, CheckupId id, Shell shell) {
    var sheet = checkups.sheet(viewer, id);
    var asked = checks.listOf(viewer, id);
    var mayAsk = sheet.checkup().isSigned() && viewer.may(SIGN_CHECK_UP);
    var items =
        sheet.system().indicatorsOf(sheet.checkup().set()).stream()
            .filter(indicator -> level(sheet, indicator) > 0)
            .map(indicator -> item(sheet, indicator, asked, mayAsk, shell))
            .toList();
    return new SitePage.Own(id.toString(), mayAsk, items);
  }

  private static int level(AnswerSheet sheet, Indicator indicator) {
    var given = sheet.given().get(indicator.code());
    return given != null && given.answer() instanceof Answer.Reached(int level, var unused)
        ? level
        : 0;
  }

  private static SitePage.Item item(
      AnswerSheet sheet,
      Indicator indicator,
      List<SiteRequest> asked,
      boolean mayAsk,
      Shell shell) {
    @Nullable SiteRequest last =
        asked.stream()
            .filter(one -> one.subject().code().equals(indicator.code()))
            .findFirst()
            .orElse(null);
    var check = last == null ? null : last.check();
    boolean again = last == null || (!last.isOpen() && !last.isConfirmed());
    return new SitePage.Item(
        indicator.code(),
        indicator.name().in(shell.locale()),
        indicator.levels().get(level(sheet, indicator)).in(shell.locale()),
        last == null ? null : state(last, shell),
        check == null ? "" : found(check, shell),
        mayAsk && again);
  }
}
