package org.mifeng.platform.checkup.templates;

/**
 * Law a text rests on.
 *
 * @param law the law, interpretation or standard
 * @param version which version of it
 * @param article where in it
 * @param mark how sure we are: H read in the official text, M one good source, K and L to be
 *     confirmed
 */
record Citation(Wording law, Wording version, Wording article, String mark) {
  /** Whether the official text has to be asked before relying on it. */
  boolean toBeChecked() {
    return !mark.equals("H");
  }
}
