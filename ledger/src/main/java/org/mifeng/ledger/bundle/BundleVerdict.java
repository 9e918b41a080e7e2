package org.mifeng.ledger.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.receipt.Verdict;

/**
 * The answer about a proof of one file: what was found in the bundle, and the verdict on the
 * receipt.
 *
 * @param findings about the bundle, in the order of their codes; empty when all is well
 * @param proof as far as it could be read, or null
 * @param receipt the verdict on the receipt in it, or null when there was none to judge
 */
public record BundleVerdict(
    List<Found> findings, @Nullable BundleProof proof, @Nullable Verdict receipt) {
  /**
   * One thing found.
   *
   * @param code what
   * @param detail values for an expert; may be empty, never text of the proof
   */
  public record Found(BundleCode code, String detail) {}

  public BundleVerdict {
    findings = List.copyOf(findings);
  }

  /** Invalid as soon as one finding, or the receipt, says so. */
  public Verdict.Outcome outcome() {
    List<Verdict.Outcome> outcomes = new ArrayList<>();
    findings.forEach(found -> outcomes.add(found.code().outcome()));
    if (receipt != null) {
      outcomes.add(receipt.outcome());
    }
    if (outcomes.contains(Verdict.Outcome.INVALID)) {
      return Verdict.Outcome.INVALID;
    }
    return outcomes.contains(Verdict.Outcome.INCONCLUSIVE)
        ? Verdict.Outcome.INCONCLUSIVE
        : Verdict.Outcome.VALID;
  }

  /** The codes of the bundle, then those of the receipt, each once. */
  public Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    findings.forEach(found -> codes.add(found.code().name()));
    if (receipt != null) {
      receipt.codes().forEach(code -> codes.add(code.name()));
    }
    return codes;
  }
}
