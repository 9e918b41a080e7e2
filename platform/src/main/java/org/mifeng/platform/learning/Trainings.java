package org.mifeng.platform.learning;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.stereotype.Component;

/** How an enterprise trains its people, as other rooms count it. */
@Component
public class Trainings {
  private final TrainingStore store;
  private final Transactions transactions;
  private final Clock clock;

  Trainings(TrainingStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Of the courses that people of the viewer's enterprise have begun, were asked to take or owe by
   * their posts, the part that is certified; empty when there is none. What is owed by a post
   * counts only while its certificate does.
   *
   * @param since from when courses count
   */
  public Optional<BigDecimal> rate(Viewer viewer, Instant since) {
    var today = LegalTime.today(clock);
    return transactions.as(viewer, () -> store.findRate(since, today));
  }
}
