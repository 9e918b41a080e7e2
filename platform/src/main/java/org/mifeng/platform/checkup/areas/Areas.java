package org.mifeng.platform.checkup.areas;

import static org.mifeng.platform.identity.Permission.READ_AREAS;

import java.util.List;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** Figures about groups as they were computed; each reader gets those that lie within reach. */
@Component
class Areas {
  private static final int MONTHS = 24;

  private final AreaStore store;
  private final Transactions transactions;

  Areas(AreaStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** The newest edition of each scale, the one of most enterprises first. */
  List<Edition> listNewest(Viewer viewer) {
    viewer.require(READ_AREAS);
    return transactions.as(viewer, store::listNewest);
  }

  /** What an edition says about groups within reach, in the order in which it was decided. */
  List<AreaFigure> list(Viewer viewer, Edition edition) {
    viewer.require(READ_AREAS);
    return transactions.as(viewer, () -> store.list(edition.id()));
  }

  /** The mean of a group at the end of each month in which something was said about it. */
  List<AreaStore.Monthly> listMonths(Viewer viewer, Scale scale, Group group) {
    viewer.require(READ_AREAS);
    return transactions.as(viewer, () -> store.listMonths(scale, group, MONTHS));
  }
}
