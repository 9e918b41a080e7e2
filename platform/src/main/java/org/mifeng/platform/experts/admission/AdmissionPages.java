package org.mifeng.platform.experts.admission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.TimelineEntry;
import org.springframework.stereotype.Component;

/** Gathers what the applicant's pages show. */
@Component
class AdmissionPages {
  private static final String PLATFORM = Seat.SYSTEM.code();

  private final Vocabulary vocabulary;
  private final Applications applications;
  private final Organisations organisations;

  AdmissionPages(Vocabulary vocabulary, Applications applications, Organisations organisations) {
    this.vocabulary = vocabulary;
    this.applications = applications;
    this.organisations = organisations;
  }

  /** The empty form. */
  ApplyPage apply(Kind kind, Shell shell) {
    var action = kind == Kind.EXPERT ? "/experts/apply" : "/institutions/apply";
    return form(kind, action, ApplyPage.Known.NOTHING, shell);
  }

  /** The form of what is there already. */
  ApplyPage form(Kind kind, String action, ApplyPage.Known known, Shell shell) {
    return new ApplyPage(
        kind,
        action,
        new ApplyPage.Choices(
            vocabulary.categories(kind, shell),
            kind == Kind.EXPERT ? vocabulary.fields(shell) : vocabulary.services(shell),
            vocabulary.districts(shell),
            vocabulary.languages(shell),
            vocabulary.countries(shell),
            promises(kind, shell)),
        known,
        shell.may(Permission.RECOMMEND_EXPERTS));
  }

  private static List<Option> promises(Kind kind, Shell shell) {
    var codes = new ArrayList<>(AdmissionRules.promises(kind));
    if (kind == Kind.EXPERT) {
      codes.add("unit-consent");
    }
    return codes.stream()
        .map(code -> Option.of(code, shell.text("experts.promise." + code)))
        .toList();
  }

  /** The codes that exist, for checking what was sent. */
  ApplicationForm.Choices choices(Kind kind, Shell shell) {
    return new ApplicationForm.Choices(
        values(vocabulary.categories(kind, shell)),
        values(vocabulary.fields(shell)),
        values(vocabulary.services(shell)),
        values(vocabulary.districts(shell)),
        values(vocabulary.languages(shell)),
        values(vocabulary.countries(shell)));
  }

  private static Set<String> values(List<Option> options) {
    return options.stream().map(Option::value).collect(Collectors.toSet());
  }

  /** How far an application has come. */
  ProgressPage progress(Phrase phrase, Candidate candidate, Shell shell) {
    var supplement =
        candidate.stage() == Stage.SENT_BACK
            ? form(
                candidate.kind(),
                phrase.path() + "/supplement",
                new ApplyPage.Known(
                    candidate,
                    ApplicationForm.shown(applications.dossier(candidate)),
                    applications.dossier(candidate).promises()),
                shell)
            : null;
    return new ProgressPage(
        candidate,
        phrase.path(),
        line(candidate, shell),
        facts(candidate, shell),
        timeline(applications.steps(candidate), false, shell),
        supplement);
  }

  private static ProgressPage.Line line(Candidate candidate, Shell shell) {
    var names =
        candidate.isExpert()
            ? List.of("apply", "check", "review", "notice", "appoint")
            : List.of("apply", "check", "notice", "list");
    var steps = names.stream().map(name -> shell.text("experts.line." + name)).toList();
    var noticeAt = names.indexOf("notice") + 1;
    var current =
        switch (candidate.stage()) {
          case SENT_BACK -> 1;
          case APPLIED -> 2;
          case CHECKED -> 3;
          case REVIEWED, NOTICED -> noticeAt;
          case IN_TERM, LEFT, REMOVED -> names.size() + 1;
          case REFUSED, WITHDRAWN -> 0;
        };
    return new ProgressPage.Line(steps, current);
  }

  /** The public facts with the stage and its day. */
  List<Fact> facts(Candidate candidate, Shell shell) {
    var facts = new ArrayList<>(vocabulary.facts(candidate, shell));
    facts.add(
        Fact.of(
            shell.text("experts.fact.stage"),
            shell.text("experts.stage." + candidate.stage().code())));
    var until = candidate.standing().until();
    if (until != null) {
      facts.add(
          Fact.of(
              shell.text(
                  candidate.stage() == Stage.NOTICED
                      ? "experts.fact.notice-until"
                      : "experts.fact.until"),
              shell.date(until)));
    }
    var unit = candidate.belonging().unit();
    if (unit != null) {
      var id = new OrganisationId(unit);
      facts.add(
          Fact.of(
              shell.text("experts.fact.unit"),
              organisations.names(List.of(id)).getOrDefault(id, "")));
    }
    return facts;
  }

  /**
   * What was decided, the latest first.
   *
   * @param named whether officers are named, or only their seat
   */
  static List<TimelineEntry> timeline(List<Step> steps, boolean named, Shell shell) {
    return steps.reversed().stream()
        .map(
            step ->
                new TimelineEntry(
                    step.at(),
                    shell.text("experts.deed." + step.deed().code()),
                    named && !step.by().seat().equals(PLATFORM)
                        ? step.by().name()
                        : shell.text("experts.by." + seat(step.by().seat())),
                    step.reason().isEmpty() ? null : step.reason(),
                    step.stage().tone()))
        .toList();
  }

  private static String seat(String code) {
    return Set.of("city", "department", PLATFORM).contains(code) ? code : "applicant";
  }

  /** What a list of stages offers. */
  static List<Option> stages(Shell shell) {
    return Arrays.stream(Stage.values())
        .map(stage -> Option.of(stage.code(), shell.text("experts.stage." + stage.code())))
        .toList();
  }
}
