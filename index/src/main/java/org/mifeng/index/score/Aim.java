package org.mifeng.index.score;

/** Which figure actions shall lift. */
public enum Aim {
  /** C_raw, which sets the grade of the check-up: only levels count. */
  RAW,
  /** C, which counts for the index: proofs count too. */
  CONFIRMED
}
