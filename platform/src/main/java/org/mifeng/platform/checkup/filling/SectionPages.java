package org.mifeng.platform.checkup.filling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mifeng.index.Answer;
import org.mifeng.index.Indicator;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.SystemWords;
import org.mifeng.index.Verification;
import org.mifeng.index.Wording;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.Claim;
import org.mifeng.platform.checkup.GivenAnswer;
import org.mifeng.platform.checkup.SiteChecks;
import org.mifeng.platform.checkup.SiteRequest;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the page of a section together. */
@Component
class SectionPages {
  private final SealedProof sealed;
  private final SiteChecks siteChecks;

  SectionPages(SealedProof sealed, SiteChecks siteChecks) {
    this.sealed = sealed;
    this.siteChecks = siteChecks;
  }

  SectionPage of(
      Viewer viewer, AnswerSheet sheet, Sections sections, String dimension, Shell shell) {
    var list = sections.list();
    int number =
        IntStream.range(0, list.size())
            .filter(i -> list.get(i).code().equals(dimension))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("checkup.refusal.no-such-section"));
    var id = sheet.checkup().id().toString();
    var place =
        new SectionPage.Place(
            dimension,
            list.get(number).name().in(shell.locale()),
            number + 1,
            list.size(),
            number == 0
                ? "/check-ups/" + id + "/scope"
                : "/check-ups/" + id + "/sections/" + list.get(number - 1).code(),
            number + 1 == list.size());
    var confirmed = siteChecks.listConfirmed(viewer, sheet.checkup().system());
    List<SectionPage.Item> items = new ArrayList<>();
    List<SectionPage.Left> left = new ArrayList<>();
    for (var score : sections.items(dimension)) {
      var indicator = sheet.system().require(score.code());
      if (Sections.isAsked(score)) {
        items.add(item(sheet, indicator, seen(sheet, indicator, confirmed, shell), shell));
      } else {
        left.add(left(sheet, indicator, shell));
      }
    }
    return new SectionPage(
        id,
        "/check-ups/" + id,
        place,
        sections.progress(),
        items,
        left,
        choices(viewer, sheet, shell));
  }

  static SectionPage.Left left(AnswerSheet sheet, Indicator indicator, Shell shell) {
    var rule = indicator.item().circumstances().rule();
    return new SectionPage.Left(
        indicator.code(),
        indicator.name().in(shell.locale()),
        rule == null
            ? ""
            : sheet.system().words().of(SystemWords.Kind.RULE, rule).in(shell.locale()));
  }

  /** One item with what the sheet says about it. */
  SectionPage.Item item(Viewer viewer, AnswerSheet sheet, String code, Shell shell) {
    var indicator = sheet.system().require(code);
    var confirmed = siteChecks.listConfirmed(viewer, sheet.checkup().system());
    return item(sheet, indicator, seen(sheet, indicator, confirmed, shell), shell);
  }

  /** An officer's visit allows one more verification, for the level that was confirmed. */
  private static List<Option> seen(
      AnswerSheet sheet, Indicator indicator, List<SiteRequest> confirmed, Shell shell) {
    var onSite =
        sheet.system().yardstick().verifications().stream().filter(one -> !one.own()).findFirst();
    var last =
        confirmed.stream()
            .filter(one -> one.subject().code().equals(indicator.code()))
            .findFirst()
            .orElse(null);
    var check = last == null ? null : last.check();
    if (last == null || check == null || onSite.isEmpty()) {
      return List.of();
    }
    return List.of(
        seen(
            sheet.system(),
            onSite.get(),
            check.day(),
            indicator.levels().get(last.subject().level()),
            shell));
  }

  private static Option seen(
      IndicatorSystem system, Verification onSite, LocalDate day, Wording level, Shell shell) {
    return new Option(
        onSite.code(),
        system.words().of(SystemWords.Kind.VERIFICATION, onSite.code()).in(shell.locale()),
        shell.text("checkup.section.seen", shell.date(day), level.in(shell.locale())));
  }

  /** What an officer confirmed already stays for those who do not see visits. */
  static List<Option> kept(AnswerSheet sheet, Indicator indicator, Shell shell) {
    var given = sheet.given().get(indicator.code());
    if (given == null || !(given.answer() instanceof Answer.Reached(int level, var proof))) {
      return List.of();
    }
    return sheet.system().yardstick().verifications().stream()
        .filter(one -> !one.own() && one.code().equals(proof.verification()))
        .map(one -> seen(sheet.system(), one, proof.day(), indicator.levels().get(level), shell))
        .toList();
  }

  static SectionPage.Item item(
      AnswerSheet sheet, Indicator indicator, List<Option> seen, Shell shell) {
    return item(sheet.system(), sheet.given().get(indicator.code()), indicator, seen, shell);
  }

  static SectionPage.Item item(
      IndicatorSystem system,
      @org.jspecify.annotations.Nullable GivenAnswer given,
      Indicator indicator,
      List<Option> seen,
      Shell shell) {
    var notApplicable = indicator.advice().notApplicable();
    return new SectionPage.Item(
        new SectionPage.Head(
            indicator.code(),
            indicator.name().in(shell.locale()),
            indicator.question().in(shell.locale()),
            indicator.item().gate(),
            indicator.evidence().stream().map(one -> one.in(shell.locale())).toList(),
            notApplicable == null ? null : notApplicable.in(shell.locale())),
        levels(indicator.levels(), shell),
        said(given, shell),
        proof(system, given),
        seen);
  }

  private static List<Option> levels(List<Wording> levels, Shell shell) {
    return IntStream.range(0, levels.size())
        .mapToObj(level -> Option.of(String.valueOf(level), levels.get(level).in(shell.locale())))
        .toList();
  }

  private static SectionPage.Said said(
      @org.jspecify.annotations.Nullable GivenAnswer given, Shell shell) {
    if (given == null) {
      return new SectionPage.Said("", "", 0, "");
    }
    var state = state(given, shell);
    return switch (given.answer()) {
      case Answer.Reached(int level, var unused) ->
          new SectionPage.Said(String.valueOf(level), "", given.revision(), state);
      case Answer.Unknown() -> new SectionPage.Said(Claim.UNKNOWN, "", given.revision(), state);
      case Answer.NotApplicable(var reason) ->
          new SectionPage.Said(Claim.NOT_APPLICABLE, reason, given.revision(), state);
    };
  }

  /** Who answered when, as it stands beside the item. */
  static String state(GivenAnswer given, Shell shell) {
    return shell.text(
        given.by().isByLink() ? "checkup.section.saved-by-link" : "checkup.section.saved",
        shell.shortTime(given.by().at()),
        given.by().name());
  }

  private static SectionPage.Proof proof(
      IndicatorSystem system, @org.jspecify.annotations.Nullable GivenAnswer given) {
    if (given == null || !(given.answer() instanceof Answer.Reached(var unused, var proof))) {
      var weakest = system.yardstick().verifications().getFirst().code();
      return new SectionPage.Proof(weakest, "", "", "", "");
    }
    var backing = given.backing();
    var deposit = backing.deposit();
    return new SectionPage.Proof(
        proof.verification(),
        backing.document() == null ? "" : proof.day().toString(),
        deposit == null ? "" : deposit.toString(),
        backing.document() == null ? "" : backing.document(),
        backing.link() == null ? "" : backing.link());
  }

  SectionPage.Choices choices(Viewer viewer, AnswerSheet sheet, Shell shell) {
    var offered = sealed.offered(viewer, sheet, shell);
    return new SectionPage.Choices(
        verifications(sheet.system(), shell), offered.options(), offered.more(), false);
  }

  /** What the enterprise can show by itself, the weakest first. */
  static List<Option> verifications(IndicatorSystem system, Shell shell) {
    return system.yardstick().verifications().stream()
        .filter(Verification::own)
        .map(
            one ->
                Option.of(
                    one.code(),
                    system
                        .words()
                        .of(SystemWords.Kind.VERIFICATION, one.code())
                        .in(shell.locale())))
        .toList();
  }
}
