package org.mifeng.ledger.merkle;

/** A tile or node that should exist was not found: the log is damaged or the size was wrong. */
public class MissingNodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is missing. */
  public MissingNodeException(String what) {
    super(what);
  }
}
