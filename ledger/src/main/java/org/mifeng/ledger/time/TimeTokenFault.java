package org.mifeng.ledger.time;

/** What can be wrong with a time-stamp, or lacking. */
public enum TimeTokenFault {
  /** The token, a certificate or a piece of revocation data is not of its form. */
  MALFORMED,
  /** It stamps other data, or by another hash function than its suite's. */
  OTHER_IMPRINT,
  /** It does not repeat the nonce of the question; found only by whoever asked. */
  NONCE_DIFFERS,
  /** The signature is not by the certificate it names. */
  SIGNATURE_BAD,
  /** The signer's certificate is not, critically and only, for stamping times. */
  NO_TIMESTAMPING_PURPOSE,
  /** The signer's certificate is missing, or does not rightly descend from a trusted root. */
  CHAIN_BAD,
  /** A certificate was not valid at the stamped time. */
  CERTIFICATE_NOT_VALID,
  /** A certificate had been revoked at the stamped time, or its key may be in wrong hands. */
  REVOKED,
  /** The authority stamped under a policy that is not accepted. */
  POLICY_NOT_ACCEPTED,
  /** The stamped time lies before the data is said to have come, by more than the accuracy. */
  BEFORE_RECEIVED,
  /** An algorithm was no longer good at the stamped time. */
  ALGORITHM_DEAD,
  /** No trusted authority of this suite has such a root. */
  AUTHORITY_UNKNOWN,
  /** Nothing is there that tells whether a certificate was revoked. */
  NO_REVOCATION_DATA
}
