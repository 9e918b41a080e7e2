package org.mifeng.platform.experts.admission;

import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** One's own place in the pool: the profile one keeps, and leaving. */
@Component
class Profiles {
  private final Candidates candidates;
  private final CandidateStore store;
  private final Admissions admissions;
  private final Transactions transactions;
  private final Audit audit;

  Profiles(
      Candidates candidates,
      CandidateStore store,
      Admissions admissions,
      Transactions transactions,
      Audit audit) {
    this.candidates = candidates;
    this.store = store;
    this.admissions = admissions;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** One's own place; 404 when there is none. */
  Candidate requireOwn(Viewer viewer) {
    return candidates
        .findOwn(viewer)
        .orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-candidate"));
  }

  /** Changes what the public reads; the name stays, because the letter says it. */
  void change(Viewer viewer, Profile profile) {
    transactions.run(
        viewer,
        () -> {
          var own = requireOwn(viewer);
          if (own.stage() != Stage.IN_TERM) {
            throw Refusal.conflict("experts.refusal.not-in-this-stage");
          }
          store.updateProfile(own.id(), named(profile, own.name()));
          audit.record(viewer, "experts.profile-changed", own.id().toString());
        });
  }

  private static Profile named(Profile profile, String name) {
    return new Profile(
        name,
        profile.summary(),
        profile.fields(),
        profile.services(),
        profile.districts(),
        profile.languages(),
        profile.countries());
  }

  /** Leaves the pool. */
  void leave(Viewer viewer, String reason) {
    var own = requireOwn(viewer);
    admissions.decide(viewer, own.id(), own.standing().version(), Deed.LEAVE, reason);
  }

  /** Whose ties somebody declares: their own. */
  UUID requireOwnId(Viewer viewer) {
    return requireOwn(viewer).id();
  }
}
