package org.mifeng.platform.evidence.timestamping;

import java.util.List;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.platform.evidence.publishing.Corroborator;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.publishing.UpgradeDraft;
import org.springframework.stereotype.Component;

/** The word of time-stamping authorities, for receipts. */
@Component
class Timestamps implements Corroborator {
  private final Authorities authorities;
  private final TimeTokenStore tokens;

  Timestamps(Authorities authorities, TimeTokenStore tokens) {
    this.authorities = authorities;
    this.tokens = tokens;
  }

  @Override
  public int level() {
    return Receipt.TIME_STAMPED;
  }

  /** Sizes with a token of each suite for which somebody is asked. */
  @Override
  public List<Long> sizes(int year, long above, int limit) {
    if (authorities.names().isEmpty()) {
      return List.of();
    }
    int suites = Math.max(1, authorities.suites().size());
    return tokens.sizes(year, above, suites, authorities.names(), limit);
  }

  @Override
  public void contribute(Published published, UpgradeDraft draft) {
    if (!authorities.names().isEmpty()) {
      tokens
          .list(published.year(), published.size(), authorities.names())
          .forEach(draft::timestamp);
    }
  }

  @Override
  public Corroboration trust() {
    return authorities.trust();
  }
}
