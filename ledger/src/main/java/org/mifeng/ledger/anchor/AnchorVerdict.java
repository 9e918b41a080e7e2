package org.mifeng.ledger.anchor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an anchor after its check.
 *
 * @param findings everything found; empty when it proves what it says
 * @param provenAt when its block was made, if nothing was found and the block's header or a node
 *     tells it
 */
public record AnchorVerdict(List<AnchorFinding> findings, @Nullable Instant provenAt) {
  public AnchorVerdict {
    findings = List.copyOf(findings);
  }

  /** Whether it proves what it says. */
  public boolean isGood() {
    return findings.isEmpty();
  }

  /** Whether a fault was found. */
  public boolean has(AnchorFault fault) {
    return findings.stream().anyMatch(finding -> finding.fault() == fault);
  }
}
