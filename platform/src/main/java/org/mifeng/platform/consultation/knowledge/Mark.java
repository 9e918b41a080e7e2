package org.mifeng.platform.consultation.knowledge;

/** How sure we are of what is said, the surest first. */
enum Mark {
  /** Read in the official text. */
  H,
  /** One good source. */
  M,
  /** Weak sources. */
  L,
  /** Professional knowledge that nobody has confirmed. */
  K;

  /** Whether the official text has to be asked before relying on it. */
  boolean toBeChecked() {
    return this != H;
  }

  boolean isSurerThan(Mark other) {
    return compareTo(other) < 0;
  }
}
