package org.mifeng.platform.evidence.anchoring;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.trust.TrustedChain;
import org.springframework.stereotype.Component;

/** The configured chains. */
@Component
class Chains {
  private final Map<String, AnchoringProperties.Chain> settings = new TreeMap<>();
  private final AnchorBook book;

  /**
   * The chains of the settings.
   *
   * @throws IllegalArgumentException when two have one id, or a setting has not its form
   */
  Chains(AnchoringProperties properties, AnchorBook book) {
    this.book = book;
    properties
        .chains()
        .forEach(
            (name, chain) -> {
              try {
                var id = "eip155:" + chain.chainId();
                // Said at the start, not when the first receipt is checked.
                ChainTrust.of(chain, id, new byte[20]);
                if (chain.contract() != null) {
                  TrustedChain.address(chain.contract());
                }
                if (settings.put(id, chain) != null) {
                  throw new MalformedException("another chain has the same id");
                }
              } catch (MalformedException e) {
                throw new IllegalArgumentException(
                    "mifeng.evidence.anchoring.chains." + name + ": " + e.rule(), e);
              }
            });
  }

  /** The settings of each chain, by its id, in the order of ids. */
  Map<String, AnchoringProperties.Chain> settings() {
    return Collections.unmodifiableMap(settings);
  }

  /** The chains that were met, as verifiers may trust them; in a fixed order. */
  List<TrustedChain> listTrusted() {
    return settings.entrySet().stream()
        .flatMap(
            chain ->
                book
                    .find(chain.getKey())
                    .map(known -> ChainTrust.of(chain.getValue(), known.chain(), known.contract()))
                    .stream())
        .toList();
  }
}
