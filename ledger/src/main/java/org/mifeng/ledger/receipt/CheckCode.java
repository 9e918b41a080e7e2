package org.mifeng.ledger.receipt;

/**
 * Everything that can be found about a receipt, each with its own code. A code never changes its
 * meaning; {@link Sentences} says it in words.
 */
public enum CheckCode {
  /** Not JSON, or too large. */
  R01(CheckStep.RECEIPT, Verdict.Outcome.INVALID),
  /** Not in canonical form. */
  R02(CheckStep.RECEIPT, Verdict.Outcome.INVALID),
  /** Unknown version. */
  R03(CheckStep.RECEIPT, Verdict.Outcome.INVALID),
  /** A required member is missing or has not the required form. */
  R04(CheckStep.RECEIPT, Verdict.Outcome.INVALID),
  /** A member stands twice. */
  R05(CheckStep.RECEIPT, Verdict.Outcome.INVALID),
  /** Holds members, or claims a level, that this version cannot check. */
  R10(CheckStep.RECEIPT, Verdict.Outcome.INCONCLUSIVE),

  /** The file's SHA-256 differs. */
  F01(CheckStep.FILE, Verdict.Outcome.INVALID),
  /** The file's SM3 differs. */
  F02(CheckStep.FILE, Verdict.Outcome.INVALID),
  /** The file's size differs. */
  F03(CheckStep.FILE, Verdict.Outcome.INVALID),
  /** The digests agree for one suite only. */
  F04(CheckStep.FILE, Verdict.Outcome.INVALID),
  /** No file was supplied. */
  F10(CheckStep.FILE, Verdict.Outcome.INCONCLUSIVE),

  /** The salt does not open the commitment. */
  L01(CheckStep.LEAF, Verdict.Outcome.INVALID),
  /** The leaf is malformed. */
  L02(CheckStep.LEAF, Verdict.Outcome.INVALID),
  /** The leaf is of another deposit. */
  L03(CheckStep.LEAF, Verdict.Outcome.INVALID),
  /** The depositor's own signature is bad. */
  L04(CheckStep.LEAF, Verdict.Outcome.INVALID),
  /** The depositor's own key is unknown. */
  L10(CheckStep.LEAF, Verdict.Outcome.INCONCLUSIVE),

  /** The checkpoint is not a note. */
  N01(CheckStep.NOTE, Verdict.Outcome.INVALID),
  /** The log's origin is unknown, or the checkpoint is of another log. */
  N02(CheckStep.NOTE, Verdict.Outcome.INVALID),
  /** No signature of a known key of the log. */
  N03(CheckStep.NOTE, Verdict.Outcome.INVALID),
  /** A signature of a known key is bad. */
  N04(CheckStep.NOTE, Verdict.Outcome.INVALID),
  /** A key was used outside its time. */
  N05(CheckStep.NOTE, Verdict.Outcome.INVALID),
  /** The key is distrusted. */
  N06(CheckStep.NOTE, Verdict.Outcome.INVALID),
  /** The checkpoint's lines are malformed. */
  N07(CheckStep.NOTE, Verdict.Outcome.INVALID),
  /** The policy is older than the log. */
  N10(CheckStep.NOTE, Verdict.Outcome.INCONCLUSIVE),

  /** The index is not below the size. */
  P01(CheckStep.PROOF, Verdict.Outcome.INVALID),
  /** The proof has another length than index and size ask for. */
  P02(CheckStep.PROOF, Verdict.Outcome.INVALID),
  /** A hash of the proof has not 32 bytes. */
  P03(CheckStep.PROOF, Verdict.Outcome.INVALID),
  /** The root of the SHA-256 tree differs. */
  P04(CheckStep.PROOF, Verdict.Outcome.INVALID),
  /** The root of the SM3 tree differs. */
  P05(CheckStep.PROOF, Verdict.Outcome.INVALID),
  /** The two trees disagree on index or size. */
  P06(CheckStep.PROOF, Verdict.Outcome.INVALID),

  /** A signature of the policy is bad. */
  S01(CheckStep.POLICY, Verdict.Outcome.INVALID),
  /** The policy has expired. */
  S10(CheckStep.POLICY, Verdict.Outcome.INCONCLUSIVE),
  /** There is no policy. */
  S11(CheckStep.POLICY, Verdict.Outcome.INCONCLUSIVE);

  private final CheckStep step;
  private final Verdict.Outcome outcome;

  CheckCode(CheckStep step, Verdict.Outcome outcome) {
    this.step = step;
    this.outcome = outcome;
  }

  /** The step that finds it. */
  public CheckStep step() {
    return step;
  }

  /** What it makes of the receipt: invalid or inconclusive. */
  public Verdict.Outcome outcome() {
    return outcome;
  }
}
