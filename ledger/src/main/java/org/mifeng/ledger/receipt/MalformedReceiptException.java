package org.mifeng.ledger.receipt;

import org.mifeng.ledger.MalformedException;

/** Bytes that are not a receipt, with the code that says why. */
public final class MalformedReceiptException extends MalformedException {
  private static final long serialVersionUID = 1L;

  private final CheckCode code;

  MalformedReceiptException(CheckCode code, String rule) {
    super(rule);
    this.code = code;
  }

  /** R01, R03, R04 or R05; R02 too when the canonical form was asked for. */
  public CheckCode code() {
    return code;
  }
}
