package org.mifeng.platform.experts.admission;

import java.util.List;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** What the offices, and the candidates themselves, read about a candidate. */
@Component
class Dossiers {
  private final DossierStore store;
  private final StepStore steps;
  private final Transactions transactions;

  Dossiers(DossierStore store, StepStore steps, Transactions transactions) {
    this.store = store;
    this.steps = steps;
    this.transactions = transactions;
  }

  /** The dossier of a candidate that exists for this viewer. */
  Dossier require(Viewer viewer, Candidate candidate) {
    return transactions.as(viewer, () -> store.require(candidate.id()));
  }

  /** The steps of a candidate that exists for this viewer. */
  List<Step> steps(Viewer viewer, Candidate candidate) {
    return transactions.as(viewer, () -> steps.list(candidate.id()));
  }
}
