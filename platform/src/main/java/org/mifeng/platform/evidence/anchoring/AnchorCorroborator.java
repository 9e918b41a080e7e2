package org.mifeng.platform.evidence.anchoring;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mifeng.ledger.anchor.Anchor;
import org.mifeng.ledger.json.JsonReader;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.renewal.AlgorithmCalendar;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.trust.TrustedChain;
import org.mifeng.platform.evidence.publishing.Corroborator;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.publishing.UpgradeDraft;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** What chains say of published checkpoints: complete when it is final on at least one of them. */
@Component
class AnchorCorroborator implements Corroborator {
  private static final Viewer READER = Viewer.system("evidence.anchoring");

  private final FinalAnchorStore store;
  private final Transactions transactions;
  private final Chains chains;
  private final AtomicReference<Corroboration> last = new AtomicReference<>(Corroboration.NONE);

  AnchorCorroborator(FinalAnchorStore store, Transactions transactions, Chains chains) {
    this.store = store;
    this.transactions = transactions;
    this.chains = chains;
  }

  @Override
  public int level() {
    return Receipt.ANCHORED;
  }

  @Override
  public List<Long> sizes(int year, long above, int limit) {
    return transactions.as(READER, () -> store.sizes(year, above, limit));
  }

  @Override
  public void contribute(Published published, UpgradeDraft draft) {
    transactions
        .as(READER, () -> store.records(published.year(), published.size()))
        .forEach(
            json -> draft.anchor(Anchor.read(JsonReader.read(json, Anchor.MAX_BYTES).asObject())));
  }

  @Override
  public Corroboration trust() {
    List<TrustedChain> trusted = chains.listTrusted();
    return last.updateAndGet(
        before ->
            before.chains().equals(trusted)
                ? before
                : new Corroboration(null, List.of(), trusted, AlgorithmCalendar.EMPTY));
  }
}
