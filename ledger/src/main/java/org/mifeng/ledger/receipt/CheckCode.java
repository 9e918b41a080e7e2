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
  /** Claims a level and carries nothing that could lift it there. */
  R06(CheckStep.RECEIPT, Verdict.Outcome.INVALID),
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

  /** A cosignature of a known witness is bad. */
  W01(CheckStep.WITNESS, Verdict.Outcome.INVALID),
  /** A cosignature dates from the future or before the log. */
  W02(CheckStep.WITNESS, Verdict.Outcome.INVALID),
  /** A witness counts twice. */
  W03(CheckStep.WITNESS, Verdict.Outcome.INVALID),
  /** Fewer witnesses cosigned than the policy asks for. */
  W10(CheckStep.WITNESS, Verdict.Outcome.INCONCLUSIVE),
  /** A witness is unknown. */
  W11(CheckStep.WITNESS, Verdict.Outcome.INCONCLUSIVE),

  /** The time-stamp is malformed. */
  T01(CheckStep.TIME, Verdict.Outcome.INVALID),
  /** The time-stamp is of other data. */
  T02(CheckStep.TIME, Verdict.Outcome.INVALID),
  /** The signature of the time-stamp is bad. */
  T03(CheckStep.TIME, Verdict.Outcome.INVALID),
  /** The certificate is not made for time-stamping only. */
  T04(CheckStep.TIME, Verdict.Outcome.INVALID),
  /** The certificates do not lead to a trusted root. */
  T05(CheckStep.TIME, Verdict.Outcome.INVALID),
  /** The certificate was not valid at the time stated. */
  T06(CheckStep.TIME, Verdict.Outcome.INVALID),
  /** The certificate was revoked before the time stated. */
  T07(CheckStep.TIME, Verdict.Outcome.INVALID),
  /** The policy of the time-stamp is not accepted. */
  T08(CheckStep.TIME, Verdict.Outcome.INVALID),
  /** The time stated is before the log received the deposit. */
  T09(CheckStep.TIME, Verdict.Outcome.INVALID),
  /** The authority is not in the policy. */
  T10(CheckStep.TIME, Verdict.Outcome.INCONCLUSIVE),
  /** There is nothing about revocation. */
  T11(CheckStep.TIME, Verdict.Outcome.INCONCLUSIVE),
  /** An algorithm was no longer usable at the time stated. */
  T12(CheckStep.TIME, Verdict.Outcome.INVALID),

  /** The statement is not about these checkpoints. */
  A01(CheckStep.ANCHOR, Verdict.Outcome.INVALID),
  /** The transaction carries something else. */
  A02(CheckStep.ANCHOR, Verdict.Outcome.INVALID),
  /** The proof does not lead to the block. */
  A03(CheckStep.ANCHOR, Verdict.Outcome.INVALID),
  /** The seals of the block are bad. */
  A04(CheckStep.ANCHOR, Verdict.Outcome.INVALID),
  /** The anchor is on another chain. */
  A05(CheckStep.ANCHOR, Verdict.Outcome.INVALID),
  /** The block is not final yet. */
  A10(CheckStep.ANCHOR, Verdict.Outcome.INCONCLUSIVE),
  /** Only a node of the chain can tell. */
  A11(CheckStep.ANCHOR, Verdict.Outcome.INCONCLUSIVE),

  /** The evidence record does not cover what it stands for. */
  E01(CheckStep.RENEWAL, Verdict.Outcome.INVALID),
  /** The chain of renewals is broken. */
  E02(CheckStep.RENEWAL, Verdict.Outcome.INVALID),
  /** Renewals are out of order in time. */
  E03(CheckStep.RENEWAL, Verdict.Outcome.INVALID),
  /** It was renewed after the algorithm had ended. */
  E04(CheckStep.RENEWAL, Verdict.Outcome.INVALID),
  /** It was renewed with a weaker digest. */
  E05(CheckStep.RENEWAL, Verdict.Outcome.INVALID),
  /** A renewal is due. */
  E10(CheckStep.RENEWAL, Verdict.Outcome.INCONCLUSIVE),

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
