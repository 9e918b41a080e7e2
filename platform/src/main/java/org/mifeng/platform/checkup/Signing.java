package org.mifeng.platform.checkup;

import static org.mifeng.platform.identity.Permission.SIGN_CHECK_UP;

import java.util.Map;
import org.mifeng.index.manifest.ManifestWriter;
import org.mifeng.index.score.Score;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The responsible person signs a check-up: it is closed, and its result is computed and kept. */
@Component
public class Signing {
  private final Checkups checkups;
  private final Results results;
  private final ResultKeeping keeping;
  private final ManifestKeys keys;
  private final Organisations organisations;
  private final Transactions transactions;
  private final Audit audit;

  Signing(
      Checkups checkups,
      Results results,
      ResultKeeping keeping,
      ManifestKeys keys,
      Organisations organisations,
      Transactions transactions,
      Audit audit) {
    this.checkups = checkups;
    this.results = results;
    this.keeping = keeping;
    this.keys = keys;
    this.organisations = organisations;
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * Signs a check-up.
   *
   * @throws Refusal 409 when it is not open; 422 when the scope or an item is not answered; 503
   *     when the keys that sign are missing
   */
  public void sign(Viewer viewer, CheckupId id) {
    viewer.require(SIGN_CHECK_UP);
    // Opened before anything is locked, and in a transaction of their own.
    keys.verifiers();
    transactions.run(
        viewer,
        () -> {
          var closed = checkups.close(viewer, id, Checkup.Ending.SIGNED);
          var sheet = checkups.sheet(viewer, id);
          var assessment = results.assessToday(viewer, sheet);
          requireWhole(sheet, assessment.index().score());
          var manifest =
              keys.writer(sheet.system())
                  .write(subject(viewer), sheet.answers(), assessment.inputs(), assessment.day());
          var result = result(sheet.checkup(), assessment, closed);
          keeping.keep(sheet, assessment, result, ManifestWriter.bytes(manifest), viewer);
          audit.record(
              viewer, "checkup.check-up-signed", id.toString(), Map.of("set", result.set()));
        });
  }

  private static void requireWhole(AnswerSheet sheet, Score score) {
    if (sheet.scope().revision() == 0) {
      throw Refusal.invalid("checkup.refusal.scope-incomplete");
    }
    if (score.unanswered() > 0) {
      throw Refusal.invalid("checkup.refusal.unanswered", score.unanswered());
    }
  }

  /** Whose figure it is, told so that a reader of the manifest knows them. */
  private String subject(Viewer viewer) {
    var id = viewer.organisation();
    return organisations
        .find(viewer, id)
        .map(Organisation::name)
        .map(name -> name + " (" + id + ")")
        .orElse(id.toString());
  }

  private static Result result(Checkup checkup, Assessment assessment, Author closed) {
    var index = assessment.index();
    var score = index.score();
    return new Result(
        checkup.id(),
        checkup.set(),
        assessment.day(),
        new Result.Self(score.raw(), score.grade().code()),
        new Result.Confirmed(
            score.confirmed(),
            index.use().rounded(),
            index.resilience().rounded(),
            index.rounded(),
            index.grade().code()),
        closed.at(),
        null);
  }
}
