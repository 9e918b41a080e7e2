package org.mifeng.ledger.witness;

import org.mifeng.ledger.MalformedException;

/**
 * Which witnesses must have cosigned (C2SP tlog-policy).
 *
 * @param text the lines of the policy
 */
public record WitnessPolicy(String text) {
  /** Longest policy, in characters. */
  public static final int MAX_LENGTH = 1 << 16;

  public WitnessPolicy {
    if (text.length() > MAX_LENGTH) {
      throw new MalformedException("witness policy too long");
    }
  }
}
