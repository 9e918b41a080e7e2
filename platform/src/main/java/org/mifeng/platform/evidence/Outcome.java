package org.mifeng.platform.evidence;

/** What became of an {@link Order}. */
sealed interface Outcome {
  /**
   * It is in the log, durably, and its head is signed.
   *
   * @param first place of its first deposit; the others follow
   * @param head the head that covers it
   */
  record Appended(long first, SignedHead head) implements Outcome {}

  /** The same request was answered before; its deposits stand where they stood. */
  record Repeated(DepositStore.Answered answer) implements Outcome {}

  /** Another log is being written since the order was made; it must be made anew, for that one. */
  record LogChanged() implements Outcome {}
}
