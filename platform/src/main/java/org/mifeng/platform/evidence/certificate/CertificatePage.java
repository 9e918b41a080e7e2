package org.mifeng.platform.evidence.certificate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says.
 *
 * @param standing how far the deposit is vouched for, and since when
 * @param sealed what was sealed, and where it stands
 * @param testimonies what others than the log say
 * @param said what the platform and the depositor say beside it, proven by nothing
 * @param scope what the receipt proves and what it does not
 * @param check how to check it
 * @param annex the receipt, member by member
 */
record CertificatePage(
    Standing standing,
    Sealed sealed,
    List<Testimony> testimonies,
    Said said,
    Scope scope,
    Check check,
    Annex annex) {

  /**
   * How far the deposit is vouched for.
   *
   * @param level the proven one, not the claimed one
   * @param meaning of that level, one sentence
   * @param ladder the levels there are, from the bottom
   * @param notLaterThan by the word of others than the log, or null
   * @param loggedAt by the log's own word
   */
  record Standing(
      int level,
      String meaning,
      List<Rung> ladder,
      @Nullable Instant notLaterThan,
      Instant loggedAt) {
    /** The name of the level. */
    String name() {
      return ladder.get(level - 1).name();
    }
  }

  /** One level. */
  record Rung(int level, String name, boolean reached) {}

  /**
   * What was sealed, and where it stands.
   *
   * @param heads the signed heads that cover it
   */
  record Sealed(
      String id,
      String sha256,
      String sm3,
      long size,
      @Nullable String mediaType,
      long index,
      List<Head> heads) {}

  /**
   * The signed head of one tree.
   *
   * @param suite {@code sha256} or {@code sm3}
   * @param root in hexadecimal
   */
  record Head(String suite, String origin, long size, String root) {}

  /**
   * What somebody else says about a checkpoint that covers the deposit.
   *
   * @param kind {@code witness}, {@code time}, {@code anchor} or {@code renewal}
   * @param name who says it
   * @param time when, or null
   * @param detail about what, for an expert
   */
  record Testimony(String kind, String name, @Nullable Instant time, String detail) {}

  /**
   * What the platform and the depositor say.
   *
   * @param organisation whose account it was
   * @param actor who handed it in
   * @param pseudonym the organisation's, as it stands in the log
   */
  record Said(
      String organisation,
      String actor,
      String pseudonym,
      @Nullable String kind,
      @Nullable String title,
      @Nullable Instant madeAt) {}

  /** What the receipt proves and what it does not, a sentence each. */
  record Scope(List<String> proves, List<String> provesNot) {}

  /**
   * How to check it.
   *
   * @param address of the public check
   * @param link the same with this receipt's id and the beginning of its hash
   * @param file name of the attached receipt
   * @param hash SHA-256 of the receipt
   * @param policy fingerprint of the platform's trust policy
   */
  record Check(String address, String link, String file, String hash, String policy) {}

  /**
   * The receipt, member by member.
   *
   * @param salt base64
   * @param leaf the leaf's bytes, which are text
   * @param trees proof and note of each tree
   */
  record Annex(String salt, String leaf, List<Tree> trees) {}

  /**
   * Proof and note of one tree.
   *
   * @param hashes base64, lowest first
   * @param note its lines
   */
  record Tree(String suite, List<String> hashes, List<String> note) {}
}
