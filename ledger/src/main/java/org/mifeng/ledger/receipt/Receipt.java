package org.mifeng.ledger.receipt;

import java.util.Set;
import java.util.UUID;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * A receipt as it was read or will be written (SPEC.md §6); reading it says nothing about whether
 * it is true: that is the check's answer.
 *
 * @param id equal to the deposit's id in the leaf
 * @param level 1: sealed
 * @param subject what was sealed
 * @param salt 32 bytes that open the commitment
 * @param entry the leaf in the log
 * @param proofs in both trees
 * @param unknown names of members this version does not know, empty when all are known
 */
public record Receipt(
    UUID id,
    long level,
    Subject subject,
    byte[] salt,
    Entry entry,
    Proofs proofs,
    Set<String> unknown) {
  /** The only version. */
  public static final int VERSION = 1;

  /** Level of a receipt with both proofs and both signed checkpoints. */
  public static final int SEALED = 1;

  /** Longest receipt, in bytes. */
  public static final int MAX_BYTES = 1 << 18;

  /**
   * The leaf in the log.
   *
   * @param index from 0
   * @param body the exact bytes the trees hash
   */
  public record Entry(long index, byte[] body) {}

  /**
   * Both proofs and the names of the log.
   *
   * @param originC2sp of the SHA-256 tree
   * @param originSm of the SM3 tree
   * @param sha256 in the SHA-256 tree
   * @param sm3 in the SM3 tree
   */
  public record Proofs(String originC2sp, String originSm, SuiteProof sha256, SuiteProof sm3) {
    /** The origin of one tree. */
    public String origin(HashSuite suite) {
      return switch (suite) {
        case SHA256 -> originC2sp;
        case SM3 -> originSm;
      };
    }

    /** The proof in one tree. */
    public SuiteProof of(HashSuite suite) {
      return switch (suite) {
        case SHA256 -> sha256;
        case SM3 -> sm3;
      };
    }
  }

  public Receipt {
    unknown = Set.copyOf(unknown);
  }

  /** The same receipt with the file's name noted in it; the name proves nothing. */
  public Receipt named(String name) {
    Subject named = new Subject(subject.digests(), subject.mediaType(), name);
    return new Receipt(id, level, named, salt, entry, proofs, unknown);
  }
}
