package org.mifeng.ledger.bundle;

import org.mifeng.ledger.MalformedException;

/** Bytes that are not a bundle, or not a proof of one, with the code that says why. */
public final class MalformedBundleException extends MalformedException {
  private static final long serialVersionUID = 1L;

  private final BundleCode code;

  MalformedBundleException(BundleCode code, String rule) {
    super(rule);
    this.code = code;
  }

  /** B01 to B05; B07 or B08 when a bundle contradicts itself. */
  public BundleCode code() {
    return code;
  }
}
