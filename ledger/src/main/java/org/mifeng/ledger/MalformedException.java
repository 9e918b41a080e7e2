package org.mifeng.ledger;

/**
 * Foreign bytes that do not have the form they must have. The only exception the parsers of this
 * library throw about their input.
 *
 * <p>The message says which rule was broken, in English, for logs and developers; it never repeats
 * the input and is never shown to a user.
 */
public class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;

  /** Says which rule was broken. */
  public MalformedException(String rule) {
    super(rule);
    this.rule = rule;
  }

  /** Which rule was broken. */
  public String rule() {
    return rule;
  }
}
