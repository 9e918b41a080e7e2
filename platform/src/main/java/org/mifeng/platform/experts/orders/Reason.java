package org.mifeng.platform.experts.orders;

import org.mifeng.platform.kernel.Refusal;

/** Why something is done, as whoever did it wrote. */
final class Reason {
  static final int LIMIT = 500;

  private Reason() {}

  /**
   * The reason, which must be given.
   *
   * @throws Refusal 422 when there is none, or too much of it
   */
  static String require(String typed, int limit) {
    var text = typed.strip();
    if (text.isEmpty()) {
      throw Refusal.invalid("experts.refusal.reason-missing");
    }
    if (text.length() > limit) {
      throw Refusal.invalid("experts.refusal.too-long", limit);
    }
    return text;
  }
}
