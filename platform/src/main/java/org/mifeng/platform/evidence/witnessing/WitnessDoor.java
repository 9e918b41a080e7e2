package org.mifeng.platform.evidence.witnessing;

import java.io.IOException;

/** The way to one witness. */
interface WitnessDoor {
  /** What it answered. */
  record Reply(int status, String body) {}

  /**
   * Hands in a checkpoint.
   *
   * @param request in the form of C2SP tlog-witness
   * @throws IOException when nobody answers in time
   */
  Reply add(byte[] request) throws IOException, InterruptedException;

  /** Where it leads, for the operator. */
  String address();
}
