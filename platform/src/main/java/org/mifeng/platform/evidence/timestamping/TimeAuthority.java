package org.mifeng.platform.evidence.timestamping;

import java.util.List;
import org.mifeng.ledger.trust.TrustedAuthority;

/** A time-stamping authority that can be asked. */
interface TimeAuthority {
  /** What checkers must know of it. */
  TrustedAuthority trusted();

  /** Whether it is asked at all, or only trusted for what it said before. */
  boolean isAsked();

  /** Where it is, for the operator; never a password. */
  String address();

  /** Certificates it may leave out of its tokens; DER. */
  List<byte[]> certificates();

  /** Its answer to a question (RFC 3161). */
  byte[] ask(byte[] question) throws AuthorityFailure, InterruptedException;

  /**
   * What tells whether the certificates of a chain were revoked; what cannot be fetched is missing.
   *
   * @param chain the signer's certificate first, the root last; DER
   */
  List<byte[]> revocation(List<byte[]> chain) throws InterruptedException;
}
