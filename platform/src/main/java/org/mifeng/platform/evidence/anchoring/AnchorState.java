package org.mifeng.platform.evidence.anchoring;

import java.util.Locale;

/** How far a statement has come on a chain. */
enum AnchorState {
  /** A transaction is signed and stored, and was or will be sent. */
  SUBMITTED,
  /** It stands in a block, which may still be replaced. */
  MINED,
  /** Its block will not be replaced any more. */
  FINAL,
  /** Its transaction failed, or cannot come into a block any more and another one is tried. */
  LOST;

  /** As the database writes it. */
  String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AnchorState of(String stored) {
    return valueOf(stored.toUpperCase(Locale.ROOT));
  }

  /** Message key of its name. */
  String messageKey() {
    return "evidence.anchoring.state-" + stored();
  }
}
