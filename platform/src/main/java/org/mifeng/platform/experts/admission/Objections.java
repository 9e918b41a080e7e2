package org.mifeng.platform.experts.admission;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.experts.PoolDay;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.springframework.stereotype.Component;

/** The public notice of names, and what is said against them. */
@Component
class Objections {
  private static final Viewer PUBLIC_NOTICE = Viewer.system("experts.public-notice");

  private final Candidates candidates;
  private final ObjectionStore store;
  private final Transactions transactions;
  private final Audit audit;
  private final PoolDay day;

  Objections(
      Candidates candidates,
      ObjectionStore store,
      Transactions transactions,
      Audit audit,
      PoolDay day) {
    this.candidates = candidates;
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.day = day;
  }

  /** Who is shown to the public today. */
  List<Candidate> listNoticed() {
    return noticed(CandidateFilter.of("", Stage.NOTICED.code())).rows().stream()
        .filter(this::isShown)
        .toList();
  }

  private Paged<Candidate> noticed(CandidateFilter filter) {
    return candidates.list(PUBLIC_NOTICE, filter, new Paging(1, 200, "", false));
  }

  /**
   * Somebody shown to the public today.
   *
   * @throws Refusal 404 when there is no such notice any more
   */
  Candidate requireNoticed(UUID id) {
    return candidates
        .find(PUBLIC_NOTICE, id)
        .filter(this::isShown)
        .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-notice"));
  }

  private boolean isShown(Candidate candidate) {
    var until = candidate.standing().until();
    return candidate.stage() == Stage.NOTICED && until != null && !day.today().isAfter(until);
  }

  /** Somebody objects, by name. */
  void object(UUID id, Objection.Words words) {
    if (words.name().isBlank() || words.contact().isBlank() || words.text().isBlank()) {
      throw Refusal.invalid("experts.refusal.objection");
    }
    if (words.name().length() > 100
        || words.contact().length() > 200
        || words.text().length() > 2_000) {
      throw Refusal.invalid("experts.refusal.objection");
    }
    transactions.run(
        PUBLIC_NOTICE,
        () -> {
          var candidate = requireNoticed(id);
          var objection = new Objection(UUID.randomUUID(), words, day.now(), null);
          store.insert(candidate.id(), objection);
          audit.record(
              PUBLIC_NOTICE,
              "experts.objection-raised",
              candidate.id().toString(),
              Map.of("objection", objection.id().toString()));
        });
  }

  /** What was said against a candidate, for the offices. */
  List<Objection> list(Viewer viewer, Candidate candidate) {
    return transactions.as(viewer, () -> store.list(candidate.id()));
  }

  /** The lead bureau answers: upheld or not, and why. */
  void answer(Viewer viewer, UUID candidate, UUID objection, boolean upheld, String text) {
    viewer.require(Permission.ADMIT_EXPERTS);
    if (text.isBlank() || text.length() > 1_000) {
      throw Refusal.invalid("experts.refusal.reason", 1_000);
    }
    transactions.run(
        viewer,
        () -> {
          var found = candidates.require(viewer, candidate);
          var answer = new Objection.Answer(upheld, text.strip(), viewer.name(), day.now());
          if (!store.answer(found.id(), objection, answer, viewer)) {
            throw Refusal.conflict("experts.refusal.objection-answered");
          }
          audit.record(
              viewer,
              "experts.objection-answered",
              found.id().toString(),
              Map.of("objection", objection.toString(), "upheld", String.valueOf(upheld)));
        });
  }
}
