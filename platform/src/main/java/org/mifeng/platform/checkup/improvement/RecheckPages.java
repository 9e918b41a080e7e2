package org.mifeng.platform.checkup.improvement;

import static org.mifeng.platform.identity.Permission.SIGN_CHECK_UP;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.index.Answer;
import org.mifeng.index.SystemWords.Kind;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.checkup.Assessment;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.GivenAnswer;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the page of an open re-check together. */
@Component
class RecheckPages {
  private final Rechecking rechecking;
  private final Checkups checkups;
  private final Results results;

  RecheckPages(Rechecking rechecking, Checkups checkups, Results results) {
    this.rechecking = rechecking;
    this.checkups = checkups;
    this.results = results;
  }

  /**
   * An open check-up that began with the answers of another.
   *
   * @throws Refusal 404 when there is none
   */
  RecheckPage of(Viewer viewer, CheckupId id, Shell shell) {
    var sheet = checkups.sheet(viewer, id);
    var from = sheet.checkup().carriedFrom();
    if (from == null || !sheet.checkup().isOpen()) {
      throw Refusal.notFound("checkup.refusal.no-such-recheck");
    }
    var before = checkups.sheet(viewer, from);
    var assessment = results.assess(viewer, sheet);
    long unanswered = assessment.index().score().unanswered();
    return new RecheckPage(
        id.toString(),
        new RecheckPage.State(
            unanswered,
            rechecking.isOvertaken(viewer, sheet.checkup()),
            unanswered == 0 && sheet.scope().revision() > 0 && viewer.may(SIGN_CHECK_UP),
            viewer.may(SIGN_CHECK_UP)),
        changes(before, sheet, shell),
        figures(results.assess(viewer, before), assessment, shell));
  }

  private static List<RecheckPage.Change> changes(
      AnswerSheet before, AnswerSheet after, Shell shell) {
    var changes = new ArrayList<RecheckPage.Change>();
    after
        .given()
        .forEach(
            (code, given) -> {
              var old = before.given().get(code);
              if (old == null
                  || !old.answer().equals(given.answer())
                  || !old.backing().equals(given.backing())) {
                changes.add(
                    new RecheckPage.Change(
                        after.system().require(code).name().in(shell.locale()),
                        said(before, code, old, shell),
                        said(after, code, given, shell),
                        proof(after, given, shell)));
              }
            });
    return changes;
  }

  private static String said(
      AnswerSheet sheet, String code, @Nullable GivenAnswer given, Shell shell) {
    return switch (given == null ? null : given.answer()) {
      case null -> shell.text("checkup.result.unanswered");
      case Answer.Unknown() -> shell.text("checkup.section.unknown");
      case Answer.NotApplicable(var unused) -> shell.text("checkup.section.not-applicable");
      case Answer.Reached(int level, var unused) ->
          sheet.system().require(code).levels().get(level).in(shell.locale());
    };
  }

  private static String proof(AnswerSheet sheet, GivenAnswer given, Shell shell) {
    if (!(given.answer() instanceof Answer.Reached(var unused, var proof))) {
      return "";
    }
    var how = sheet.system().words().of(Kind.VERIFICATION, proof.verification()).in(shell.locale());
    var document = given.backing().document();
    return document == null ? how : how + shell.text("checkup.colon") + document;
  }

  private static List<RecheckPage.Figure> figures(
      Assessment before, Assessment after, Shell shell) {
    var was = before.index();
    var is = after.index();
    return List.of(
        new RecheckPage.Figure(
            shell.text("checkup.improvement.grade"),
            was.score().grade().code(),
            is.score().grade().code()),
        new RecheckPage.Figure(
            shell.text("checkup.result.raw"),
            shell.number(was.score().raw()),
            shell.number(is.score().raw())),
        new RecheckPage.Figure(
            shell.text("checkup.result.confirmed"),
            shell.number(was.score().confirmed()),
            shell.number(is.score().confirmed())),
        new RecheckPage.Figure(
            shell.text("checkup.result.index"),
            shell.number(was.rounded()),
            shell.number(is.rounded())));
  }
}
