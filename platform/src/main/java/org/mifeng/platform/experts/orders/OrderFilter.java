package org.mifeng.platform.experts.orders;

/**
 * Which orders a list shows; what is empty or unknown limits nothing.
 *
 * @param state code of a state
 * @param item code of a service
 * @param number part of a number
 * @param scope for an institution: {@link #ASKED}, {@link #OFFERED} or {@link #OWN}
 */
record OrderFilter(String state, String item, String number, String scope) {
  /** Needs that still take offers. */
  static final String ASKED = "asked";

  /** Orders one has an offer standing for. */
  static final String OFFERED = "offered";

  /** Orders one has. */
  static final String OWN = "own";

  static final OrderFilter ALL = new OrderFilter("", "", "", "");

  private static final int LONGEST = 40;

  /** What was asked for. */
  static OrderFilter of(String state, String item, String number, String scope) {
    return new OrderFilter(
        OrderState.find(state).isPresent() ? state : "",
        cut(item),
        cut(number),
        scope.equals(ASKED) || scope.equals(OFFERED) || scope.equals(OWN) ? scope : "");
  }

  private static String cut(String text) {
    var clean = text.replace("\0", "").strip();
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
  }

  boolean isEmpty() {
    return equals(ALL);
  }
}
