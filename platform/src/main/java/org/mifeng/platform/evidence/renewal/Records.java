package org.mifeng.platform.evidence.renewal;

import java.util.List;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.platform.evidence.publishing.Corroborator;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.publishing.UpgradeDraft;
import org.springframework.stereotype.Component;

/** Evidence records as receipts carry them. */
@Component
class Records implements Corroborator {
  private final RecordStore store;

  Records(RecordStore store) {
    this.store = store;
  }

  @Override
  public int level() {
    return Receipt.RENEWED;
  }

  @Override
  public List<Long> sizes(int year, long above, int limit) {
    return store.listSizes(year, above, limit);
  }

  @Override
  public void contribute(Published published, UpgradeDraft draft) {
    store
        .find(published.year(), published.size())
        .ifPresent(record -> draft.renewal(record.renewal()));
  }

  @Override
  public Corroboration trust() {
    return Corroboration.NONE;
  }
}
