package org.mifeng.platform.evidence.witnessing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * How it last went with one witness and one tree.
 *
 * @param witness its name in the policy
 * @param size that it cosigned last, 0 for none
 * @param cosignedAt when it last cosigned, by our clock
 * @param trouble what went wrong since, or null
 * @param detail of that trouble, for the operator
 */
record Standing(
    String witness,
    HashSuite suite,
    long size,
    @Nullable Instant cosignedAt,
    @Nullable Trouble trouble,
    String detail) {

  /** What can go wrong with a witness. */
  enum Trouble {
    /** Nobody answers, or too late. */
    UNREACHABLE,
    /** It answers something that is not of the protocol. */
    STRANGE_ANSWER,
    /** It does not know the log, or not this key of it. */
    LOG_UNKNOWN,
    /** It cosigned a larger tree than there is. */
    AHEAD,
    /** It says that the log shows two faces. */
    FORK,
    /** What it answered is not its signature. */
    BAD_COSIGNATURE
  }

  static Standing none(String witness, HashSuite suite) {
    return new Standing(witness, suite, 0, null, null, "");
  }

  Standing cosigned(long to, Instant at) {
    return new Standing(witness, suite, to, at, null, "");
  }

  Standing troubled(Trouble what, String how) {
    return new Standing(witness, suite, size, cosignedAt, what, how);
  }
}
