package org.mifeng.platform.experts.admission;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.experts.ExpertId;
import org.mifeng.platform.experts.Matters;
import org.mifeng.platform.experts.Merit;
import org.mifeng.platform.experts.PoolDay;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The yearly assessment of experts and the yearly re-check of institutions. */
@Component
class Assessments {
  private final Candidates candidates;
  private final AssessmentStore store;
  private final Matters matters;
  private final Transactions transactions;
  private final Audit audit;
  private final PoolDay day;

  Assessments(
      Candidates candidates,
      AssessmentStore store,
      Matters matters,
      Transactions transactions,
      Audit audit,
      PoolDay day) {
    this.candidates = candidates;
    this.store = store;
    this.matters = matters;
    this.transactions = transactions;
    this.audit = audit;
    this.day = day;
  }

  /** The assessments of a candidate that exists for this viewer, the latest first. */
  List<Assessment> list(Viewer viewer, Candidate candidate) {
    return transactions.as(viewer, () -> store.list(candidate.id()));
  }

  /** What an expert did in the last twelve months: what an assessment begins from. */
  Merit lastYear(Candidate candidate) {
    var since = day.now().atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
    return matters.merit(new ExpertId(candidate.id()), since);
  }

  /**
   * Assesses a year, once.
   *
   * @throws Refusal 409 when the year is assessed or they are not in term; 422 when a number is
   *     none
   */
  void assess(Viewer viewer, UUID id, int services, String score, String remark) {
    viewer.require(Permission.ADMIT_EXPERTS);
    if (!score.matches("[0-5](\\.\\d{1,2})?") || services < 0 || services > 100_000) {
      throw Refusal.invalid("experts.refusal.assessment");
    }
    var points = new BigDecimal(score);
    if (points.compareTo(BigDecimal.valueOf(5)) > 0 || remark.length() > 1_000) {
      throw Refusal.invalid("experts.refusal.assessment");
    }
    transactions.run(
        viewer,
        () -> {
          var candidate = candidates.require(viewer, id);
          if (candidate.stage() != Stage.IN_TERM) {
            throw Refusal.conflict("experts.refusal.not-in-this-stage");
          }
          var year = day.today().getYear();
          var passed = Assessment.passes(candidate.kind(), services, points);
          var assessment =
              new Assessment(
                  year, services, points, passed, remark.strip(), viewer.name(), day.now());
          if (!store.insert(candidate.id(), assessment, viewer)) {
            throw Refusal.conflict("experts.refusal.assessed", String.valueOf(year));
          }
          audit.record(
              viewer,
              "experts.candidate-assessed",
              candidate.id().toString(),
              Map.of(
                  "year", String.valueOf(year),
                  "services", String.valueOf(services),
                  "score", score,
                  "passed", String.valueOf(passed)));
        });
  }
}
