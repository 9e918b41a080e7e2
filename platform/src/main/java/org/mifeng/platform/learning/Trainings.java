package org.mifeng.platform.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** How an enterprise trains its people, as other rooms count it. */
@Component
public class Trainings {
  private final TrainingStore store;
  private final Transactions transactions;

  Trainings(TrainingStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /**
   * Of the courses that people of the viewer's enterprise have begun or were asked to take, the
   * part that is certified; empty when there is none.
   *
   * @param since from when courses count
   */
  public Optional<BigDecimal> rate(Viewer viewer, Instant since) {
    return transactions.as(viewer, () -> store.findRate(since));
  }
}
