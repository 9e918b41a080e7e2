package org.mifeng.ledger.crypto;

/**
 * The two private keys of one log, one for each tree.
 *
 * @param ed25519 signs the SHA-256 tree
 * @param sm2 signs the SM3 tree
 */
public record LogKeyPair(PrivateKey ed25519, PrivateKey sm2) {
  public LogKeyPair {
    if (ed25519.algorithm() != KeyAlgorithm.ED25519 || sm2.algorithm() != KeyAlgorithm.SM2) {
      throw new IllegalArgumentException("a log has one key of each algorithm");
    }
  }
}
