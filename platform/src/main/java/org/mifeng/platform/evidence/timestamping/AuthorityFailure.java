package org.mifeng.platform.evidence.timestamping;

import org.mifeng.ledger.time.TimeTokenFault;

/** An authority gave no token that counts; the code says why, for the operator's page. */
final class AuthorityFailure extends Exception {
  private static final long serialVersionUID = 1L;

  static final String UNREACHABLE = "unreachable";
  static final String STATUS = "status";
  static final String MALFORMED = "malformed";
  static final String REFUSED = "refused";

  private final String code;
  private final String detail;

  AuthorityFailure(String code, String detail) {
    super(code + " " + detail);
    this.code = code;
    this.detail = detail;
  }

  AuthorityFailure(TimeTokenFault fault, String detail) {
    this("fault-" + fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), detail);
  }

  /** Stable; the last part of a message key. */
  String code() {
    return code;
  }

  /** For an expert; may be empty. */
  String detail() {
    return detail;
  }
}
