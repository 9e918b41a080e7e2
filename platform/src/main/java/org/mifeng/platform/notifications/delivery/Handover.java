package org.mifeng.platform.notifications.delivery;

/**
 * What came of handing a letter over.
 *
 * @param trouble code of what went wrong, {@code notifications.trouble.<code>}; empty when taken
 */
record Handover(Kind kind, String trouble) {
  /** How it ended. */
  enum Kind {
    /** The other side has it. */
    TAKEN,
    /** Not this time. */
    LATER,
    /** Nothing goes out this way just now, whatever the letter. */
    NOT_NOW,
    /** Never: this letter to this address is not wanted there. */
    REFUSED
  }

  static final Handover TAKEN = new Handover(Kind.TAKEN, "");

  static Handover later(String trouble) {
    return new Handover(Kind.LATER, trouble);
  }

  static Handover notNow(String trouble) {
    return new Handover(Kind.NOT_NOW, trouble);
  }

  static Handover refused(String trouble) {
    return new Handover(Kind.REFUSED, trouble);
  }
}
