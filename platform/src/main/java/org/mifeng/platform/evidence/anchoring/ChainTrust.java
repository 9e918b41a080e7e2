package org.mifeng.platform.evidence.anchoring;

import java.util.List;
import org.mifeng.ledger.trust.ChainKind;
import org.mifeng.ledger.trust.TrustedChain;

/** The settings of a chain, as verifiers read them in the platform's trust policy. */
final class ChainTrust {
  private ChainTrust() {}

  /**
   * The chain with its contract.
   *
   * @throws org.mifeng.ledger.MalformedException when a setting has not the form it must have
   */
  static TrustedChain of(AnchoringProperties.Chain settings, String id, byte[] contract) {
    var finality = settings.finality();
    var addresses = finality.validators().stream().map(TrustedChain::address).toList();
    return new TrustedChain(
        id,
        ChainKind.of(finality.kind()),
        contract,
        finality.depth(),
        addresses.isEmpty() ? List.of() : List.of(new TrustedChain.Validators(0, addresses)),
        name(settings.label(), id),
        settings.label().test());
  }

  /** What people call it: each language's name, else the other's, else the id. */
  static TrustedChain.Name name(AnchoringProperties.Label label, String id) {
    var zh = label.zh().isBlank() ? label.en() : label.zh();
    var en = label.en().isBlank() ? label.zh() : label.en();
    return new TrustedChain.Name(zh.isBlank() ? id : zh, en.isBlank() ? id : en);
  }
}
