package org.mifeng.platform.evidence;

/**
 * One deposit made ready for the log: everything that can be computed before its place is known.
 *
 * @param id the deposit's id
 * @param submission what the owner handed in
 * @param salt 32 random bytes that open the commitment; in the receipt and the owner's row only
 * @param body the leaf, byte for byte
 * @param leafSha256 the leaf's hash in the SHA-256 tree
 * @param leafSm3 the leaf's hash in the SM3 tree
 */
record Sealing(
    DepositId id,
    Submission submission,
    byte[] salt,
    byte[] body,
    byte[] leafSha256,
    byte[] leafSm3) {}
