package org.mifeng.ledger.renewal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer about an evidence record.
 *
 * @param findings what is wrong or lacking; empty when it holds
 * @param since by when all it covers existed, or null when that is not proven
 * @param until when the certificate of its last time-stamp ends, or null when it could not be read
 */
public record RenewalVerdict(
    List<Finding> findings, @Nullable Instant since, @Nullable Instant until) {
  /**
   * One thing found.
   *
   * @param fault what
   * @param detail for an expert; may be empty
   */
  public record Finding(RenewalFault fault, String detail) {}

  public RenewalVerdict {
    findings = List.copyOf(findings);
  }

  /** Whether it holds. */
  public boolean isGood() {
    return findings.isEmpty();
  }
}
