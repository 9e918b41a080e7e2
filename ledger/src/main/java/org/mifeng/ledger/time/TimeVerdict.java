package org.mifeng.ledger.time;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.trust.TrustedAuthority;

/**
 * The answer about a time-stamp.
 *
 * @param findings what is wrong or lacking; empty when the stamped time is proven
 * @param genTime the stamped time, or null when the token could not be read
 * @param accuracy by how much the authority says it may be off, or null
 * @param policy the authority's policy as an object identifier, or null
 * @param serial the token's number in hexadecimal, or null
 * @param authority whose root the chain ends at, or null when nobody's who is trusted
 * @param chain the signer's certificate first and the root last, as far as it was found; DER
 */
public record TimeVerdict(
    List<Finding> findings,
    @Nullable Instant genTime,
    @Nullable Duration accuracy,
    @Nullable String policy,
    @Nullable String serial,
    @Nullable TrustedAuthority authority,
    List<byte[]> chain) {

  /**
   * One thing found.
   *
   * @param fault what
   * @param detail for an expert; may be empty, never text out of the token
   */
  public record Finding(TimeTokenFault fault, String detail) {}

  public TimeVerdict {
    findings = List.copyOf(findings);
    chain = List.copyOf(chain);
  }

  /** Whether the stamped time is proven. */
  public boolean isGood() {
    return findings.isEmpty();
  }

  /** All faults, each once. */
  public Set<TimeTokenFault> faults() {
    Set<TimeTokenFault> faults = EnumSet.noneOf(TimeTokenFault.class);
    findings.forEach(finding -> faults.add(finding.fault()));
    return faults;
  }

  /**
   * The latest moment at which the data can have come into being, as the token tells it: the
   * stamped time and its accuracy; null when the token could not be read.
   */
  public @Nullable Instant notLaterThan() {
    return genTime == null || accuracy == null ? genTime : genTime.plus(accuracy);
  }
}
