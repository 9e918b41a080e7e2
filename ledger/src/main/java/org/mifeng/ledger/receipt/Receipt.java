package org.mifeng.ledger.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * A receipt as it was read or will be written (SPEC.md §6); reading it says nothing about whether
 * it is true: that is the check's answer.
 *
 * @param id equal to the deposit's id in the leaf
 * @param claim its level, and what lifts it there
 * @param subject what was sealed
 * @param salt 32 bytes that open the commitment
 * @param entry the leaf in the log
 * @param proofs in both trees
 * @param unknown names of members this version does not know, empty when all are known
 */
public record Receipt(
    UUID id,
    Claim claim,
    Subject subject,
    byte[] salt,
    Entry entry,
    Proofs proofs,
    Set<String> unknown) {
  /** The only version. */
  public static final int VERSION = 1;

  /** Level of a receipt with both proofs and both signed checkpoints. */
  public static final int SEALED = 1;

  /** Level with the cosignatures of as many witnesses as the policy asks for. */
  public static final int WITNESSED = 2;

  /** Level with a time-stamp as well. */
  public static final int TIME_STAMPED = 3;

  /** Level with an anchor on a block chain as well. */
  public static final int ANCHORED = 4;

  /** Level with an evidence record as well. */
  public static final int RENEWED = 5;

  /** Longest receipt, in bytes. */
  public static final int MAX_BYTES = 1 << 18;

  /**
   * What the receipt claims.
   *
   * @param level from {@link #SEALED} to {@link #RENEWED}: each level includes those below it
   * @param upgrades in the order they were added; none at level 1
   */
  public record Claim(long level, List<Upgrade> upgrades) {
    /** A receipt as it is first given out. */
    public static final Claim FIRST = new Claim(SEALED, List.of());

    public Claim {
      upgrades = List.copyOf(upgrades);
    }
  }

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
    return new Receipt(id, claim, named, salt, entry, proofs, unknown);
  }

  /** The same receipt with upgrades added behind those it has, and the level they lift it to. */
  public Receipt upgraded(long level, List<Upgrade> more) {
    List<Upgrade> all = new ArrayList<>(claim.upgrades());
    all.addAll(more);
    return new Receipt(id, new Claim(level, all), subject, salt, entry, proofs, unknown);
  }

  /** The level it claims. */
  public long level() {
    return claim.level();
  }

  /** What lifts it above level 1. */
  public List<Upgrade> upgrades() {
    return claim.upgrades();
  }
}
