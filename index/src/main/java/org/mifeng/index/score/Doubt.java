package org.mifeng.index.score;

/**
 * Something in the answers that a person should look at; the score was computed all the same.
 *
 * @param kind what
 * @param code of the item or scope question
 */
public record Doubt(Kind kind, String code) {
  /** What may be doubtful. */
  public enum Kind {
    /** A level was given to an item that the scope answers rule out; it does not count. */
    ANSWERED_BUT_OUT,
    /** A gate item was declared not applicable, which lifts the gate. */
    GATE_DECLARED_OUT,
    /** A proof is dated after the day of the score; it does not count yet. */
    PROOF_IN_FUTURE,
    /** An answer to an item that the set does not ask; it does not count. */
    NOT_ASKED,
    /** A scope question was left out, so its rules rule nothing out. */
    SCOPE_OPEN
  }
}
