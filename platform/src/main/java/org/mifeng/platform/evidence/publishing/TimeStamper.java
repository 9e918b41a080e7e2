package org.mifeng.platform.evidence.publishing;

import java.io.IOException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.time.TimeToken;

/** Has bytes dated by an authority that the platform trusts. */
public interface TimeStamper {
  /** With which digest. */
  HashSuite suite();

  /** Whether there is an authority to ask at all. */
  boolean isReady();

  /**
   * A token over these bytes, judged good. Asks somebody outside: never inside a transaction.
   *
   * @throws IOException when no authority answers, or only with a token that does not hold
   */
  TimeToken stamp(byte[] data) throws IOException, InterruptedException;
}
