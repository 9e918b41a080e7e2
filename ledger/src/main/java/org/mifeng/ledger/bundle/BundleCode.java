package org.mifeng.ledger.bundle;

import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Verdict;

/**
 * What can be found about a bundle or a proof of one file, beside what is found about its receipt.
 * A code never changes its meaning; {@link BundleSentences} says it in words.
 */
public enum BundleCode {
  /** Not JSON, or too large. */
  B01(Verdict.Outcome.INVALID),
  /** Not in canonical form. */
  B02(Verdict.Outcome.INVALID),
  /** Unknown version. */
  B03(Verdict.Outcome.INVALID),
  /** A required member is missing or has not the required form. */
  B04(Verdict.Outcome.INVALID),
  /** A member stands twice. */
  B05(Verdict.Outcome.INVALID),
  /** The receipt is of something else than this bundle's head. */
  B06(Verdict.Outcome.INVALID),
  /** The file does not stand in the bundle's SHA-256 tree. */
  B07(Verdict.Outcome.INVALID),
  /** The file does not stand in the bundle's SM3 tree. */
  B08(Verdict.Outcome.INVALID),
  /** The file supplied is not the one in the bundle. */
  B09(Verdict.Outcome.INVALID),
  /** No file was supplied. */
  B10(Verdict.Outcome.INCONCLUSIVE),
  /** Holds members this version cannot check. */
  B11(Verdict.Outcome.INCONCLUSIVE);

  private final Verdict.Outcome outcome;

  BundleCode(Verdict.Outcome outcome) {
    this.outcome = outcome;
  }

  /** What it makes of the whole: invalid or inconclusive. */
  public Verdict.Outcome outcome() {
    return outcome;
  }

  /** The code for a file that is not in the tree of a suite. */
  static BundleCode outside(HashSuite suite) {
    return switch (suite) {
      case SHA256 -> B07;
      case SM3 -> B08;
    };
  }
}
