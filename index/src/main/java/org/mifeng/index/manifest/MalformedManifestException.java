package org.mifeng.index.manifest;

import org.mifeng.ledger.MalformedException;

/** Bytes that are not a manifest, with the code that says why. */
public final class MalformedManifestException extends MalformedException {
  private static final long serialVersionUID = 1L;

  private final ManifestCode code;

  MalformedManifestException(ManifestCode code, String rule) {
    super(rule);
    this.code = code;
  }

  /** I01 to I06, or I10. */
  public ManifestCode code() {
    return code;
  }
}
