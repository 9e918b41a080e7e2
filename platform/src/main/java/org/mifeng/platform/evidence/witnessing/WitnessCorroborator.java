package org.mifeng.platform.evidence.witnessing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.renewal.AlgorithmCalendar;
import org.mifeng.ledger.trust.Corroboration;
import org.mifeng.ledger.witness.WitnessKey;
import org.mifeng.platform.evidence.publishing.Corroborator;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.publishing.UpgradeDraft;
import org.springframework.stereotype.Component;

/** The word of the witnesses: level 2 wherever the quorum of today's policy is met. */
@Component
class WitnessCorroborator implements Corroborator {
  private final WitnessCircle circle;
  private final CosignatureStore cosignatures;
  private final Corroboration trust;

  WitnessCorroborator(WitnessCircle circle, CosignatureStore cosignatures) {
    this.circle = circle;
    this.cosignatures = cosignatures;
    this.trust =
        circle
            .policy()
            .map(policy -> new Corroboration(policy, List.of(), List.of(), AlgorithmCalendar.EMPTY))
            .orElse(Corroboration.NONE);
  }

  @Override
  public int level() {
    return Receipt.WITNESSED;
  }

  @Override
  public List<Long> sizes(int year, long above, int limit) {
    return circle.policy().isEmpty()
        ? List.of()
        : cosignatures.listWitnessed(year, above, circle.mark(), limit);
  }

  @Override
  public void contribute(Published published, UpgradeDraft draft) {
    if (circle.policy().isEmpty()) {
      return;
    }
    Set<WitnessKey> known = new HashSet<>();
    for (var suite : HashSuite.values()) {
      known.addAll(circle.policy().get().keys(suite));
    }
    for (var one : cosignatures.list(published.year(), published.size())) {
      // A key that was retired since would only be unknown to those who check.
      if (known.contains(one.key())) {
        draft.cosign(one.suite(), one.line());
      }
    }
  }

  @Override
  public Corroboration trust() {
    return trust;
  }
}
