package org.mifeng.platform.experts.draws;

/**
 * One lot of a draw, as it is published.
 *
 * @param token 32 hexadecimal digits that name nobody
 * @param tag {@code t} for a technical expert, {@code l} for a legal one, {@code -} for others
 */
record Lot(String token, String tag) {
  /** The line of the published list. */
  String line() {
    return token + " " + tag + "\n";
  }
}
