package org.mifeng.platform.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Which enterprise is or was in which park, as far as the viewer may see. */
@Component
public class Residences {
  private static final int MOST_FORMER = 100;

  private final ResidenceStore store;
  private final Transactions transactions;
  private final Clock clock;

  Residences(ResidenceStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Today in the city. */
  public LocalDate today() {
    return LegalTime.today(clock);
  }

  /** Who is in the park today, by name. */
  public Paged<Residence> listIn(Viewer viewer, ParkId park, Paging paging) {
    return transactions.as(
        viewer,
        () ->
            new Paged<>(
                store.listIn(park, today(), paging.size(), paging.offset()),
                store.countIn(park, today()),
                paging));
  }

  /** Who has left the park, the latest first. */
  public List<Residence> listFormer(Viewer viewer, ParkId park) {
    return transactions.as(viewer, () -> store.listFormer(park, MOST_FORMER));
  }

  /** How many are in each park today. */
  public Map<ParkId, Long> countByPark(Viewer viewer) {
    return transactions.as(viewer, () -> store.countByPark(today()));
  }
}
