package org.mifeng.platform.experts.admission;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.experts.PoolDay;
import org.mifeng.platform.experts.admission.Candidate.Belonging;
import org.mifeng.platform.experts.admission.Candidate.Standing;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Applications from the applicant's side. Nobody needs an account for it: the pass phrase is
 * theirs, and the platform acts for whoever has it.
 */
@Component
class Applications {
  private static final Viewer APPLICANT = Viewer.system("experts.applicant");

  private final CandidateStore store;
  private final DossierStore dossiers;
  private final Steps steps;
  private final Accounts accounts;
  private final Transactions transactions;
  private final Audit audit;
  private final PoolDay day;

  Applications(
      CandidateStore store,
      DossierStore dossiers,
      Steps steps,
      Accounts accounts,
      Transactions transactions,
      Audit audit,
      PoolDay day) {
    this.store = store;
    this.dossiers = dossiers;
    this.steps = steps;
    this.accounts = accounts;
    this.transactions = transactions;
    this.audit = audit;
    this.day = day;
  }

  /**
   * Hands an application in.
   *
   * @return the pass phrase with which it is followed
   */
  Phrase apply(Viewer viewer, Application application) {
    var phrase = Phrase.random();
    var unit = viewer.may(Permission.RECOMMEND_EXPERTS) ? viewer.organisation().value() : null;
    var by = viewer.isSignedIn() ? viewer : APPLICANT;
    transactions.run(
        APPLICANT,
        () -> {
          var candidate = candidate(application, unit);
          store.insert(candidate);
          dossiers.insert(candidate.id(), application.dossier(), phrase);
          steps.begin(by, candidate);
          audit.record(
              by,
              Deed.APPLY.recorded(),
              candidate.id().toString(),
              Map.of("kind", application.kind().code(), "category", application.category()));
        });
    return phrase;
  }

  private Candidate candidate(Application application, @Nullable UUID unit) {
    return new Candidate(
        UUID.randomUUID(),
        Phrase.number(),
        application.kind(),
        application.category(),
        application.profile(),
        new Standing(Stage.APPLIED, null, 1, day.now()),
        new Belonging(null, null, unit, false));
  }

  /**
   * The candidate a phrase belongs to.
   *
   * @throws Refusal 404 when it belongs to none
   */
  Candidate require(Phrase phrase) {
    return transactions
        .as(APPLICANT, () -> store.findByPhrase(phrase.digest()))
        .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-application"));
  }

  /** What the application says. */
  Dossier dossier(Candidate candidate) {
    return transactions.as(APPLICANT, () -> dossiers.require(candidate.id()));
  }

  /** The steps so far. */
  java.util.List<Step> steps(Candidate candidate) {
    return steps.list(APPLICANT, candidate.id());
  }

  /** What was sent back comes again, with what was asked for. */
  void supplement(Phrase phrase, Application application) {
    transactions.run(
        APPLICANT,
        () -> {
          var candidate = require(phrase);
          if (!candidate.category().equals(application.category())) {
            throw Refusal.conflict("experts.refusal.other-category");
          }
          steps.take(APPLICANT, candidate, Deed.SUPPLEMENT, "", null);
          store.updateProfile(candidate.id(), application.profile());
          dossiers.replace(candidate.id(), application.dossier());
          audit.record(APPLICANT, Deed.SUPPLEMENT.recorded(), candidate.id().toString());
        });
  }

  /** The applicant takes the application back. */
  void withdraw(Phrase phrase) {
    transactions.run(
        APPLICANT,
        () -> {
          var candidate = require(phrase);
          steps.take(APPLICANT, candidate, Deed.WITHDRAW, "", null);
          audit.record(APPLICANT, Deed.WITHDRAW.recorded(), candidate.id().toString());
        });
  }

  /**
   * Whoever was appointed opens their account, with a login and a password of their own.
   *
   * @throws Refusal 409 when they are not in term or have one
   */
  void openAccount(Phrase phrase, String login, String password) {
    transactions.run(
        APPLICANT,
        () -> {
          var candidate = require(phrase);
          var organisation = candidate.belonging().organisation();
          if (organisation == null
              || candidate.stage() != Stage.IN_TERM
              || candidate.belonging().account() != null) {
            throw Refusal.conflict("experts.refusal.no-account-to-open");
          }
          var account =
              accounts.open(
                  APPLICANT,
                  new OrganisationId(organisation),
                  candidate.isExpert() ? Seat.EXPERT : Seat.INSTITUTION,
                  login,
                  candidate.name(),
                  password);
          if (!store.setAccount(candidate.id(), account.value())) {
            throw Refusal.conflict("experts.refusal.no-account-to-open");
          }
          audit.record(APPLICANT, "experts.account-opened", candidate.id().toString());
        });
  }
}
