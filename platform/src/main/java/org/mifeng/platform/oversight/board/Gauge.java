package org.mifeng.platform.oversight.board;

/**
 * A target and where it stands.
 *
 * @param now in words: 72.9 %, or that nothing is recorded
 * @param counts numerator and denominator, or empty
 * @param width length of the bar, of 1000
 * @param mark where the target stands on the bar, of 1000
 * @param trend its days and where they lead
 * @param link to its proof, or empty
 */
record Gauge(String name, Values values, Bar bar, Trend trend, String link) {
  /** What is said. */
  record Values(String now, String counts, String target, String tone, String state) {}

  /** What is drawn; nothing when nothing is recorded. */
  record Bar(boolean drawn, int width, int mark) {}
}
