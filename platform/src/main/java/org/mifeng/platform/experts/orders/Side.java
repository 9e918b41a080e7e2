package org.mifeng.platform.experts.orders;

/** What somebody is to an order. */
enum Side {
  /** The enterprise whose need it is. */
  ENTERPRISE("enterprise"),
  /** An institution that was asked, and has not been chosen. */
  INVITED("institution"),
  /** The institution that has the order. */
  PARTNER("institution"),
  /** The city's desk, which settles disputes and what the quota pays. */
  CITY("city");

  private final String code;

  Side(String code) {
    this.code = code;
  }

  /** How the history names it. */
  String code() {
    return code;
  }
}
