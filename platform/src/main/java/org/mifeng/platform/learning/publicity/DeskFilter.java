package org.mifeng.platform.learning.publicity;

/**
 * Which items a desk lists.
 *
 * @param state code of a state, or empty
 * @param kind code of a kind, or empty
 * @param words in the title, or empty
 */
record DeskFilter(String state, String kind, String words) {
  private static final int LONGEST = 80;

  /** What was asked for; what is no state or kind asks for nothing. */
  static DeskFilter of(String state, String kind, String words) {
    var sought = words.strip();
    return new DeskFilter(
        Item.State.known(state),
        Kind.find(kind).map(Kind::code).orElse(""),
        sought.length() > LONGEST ? sought.substring(0, LONGEST) : sought);
  }

  boolean isEmpty() {
    return state.isEmpty() && kind.isEmpty() && words.isEmpty();
  }
}
