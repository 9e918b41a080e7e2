package org.mifeng.index.form;

/**
 * What can be wrong with an indicator system. A code never changes its meaning; {@link
 * FormSentences} says it in words.
 */
public enum ProblemCode {
  /** Longer than the limit. */
  S01,
  /** Not UTF-8, or not YAML. */
  S02,
  /** An alias, an anchor, a tag or a second document. */
  S03,
  /** Nested too deeply. */
  S04,
  /** More items in a list, or more in the whole, than the limit. */
  S05,
  /** A member twice. */
  S06,
  /** A member is missing. */
  S07,
  /** An unknown member. */
  S08,
  /** Of another kind: a list where a text belongs, and the like. */
  S09,
  /** Not a number, or outside its bounds, or with too many decimals. */
  S10,
  /** Not a date. */
  S11,
  /** Not yes or no. */
  S12,
  /** A text is empty, too long, or holds a control character. */
  S13,
  /** A translation is missing. */
  S14,
  /** Not a code. */
  S15,
  /** A code twice. */
  S16,
  /** An unknown dimension. */
  S17,
  /** A name that nothing has. */
  S18,
  /** The weights do not sum to what they must. */
  S19,
  /** A dimension's weight is not the sum of its indicators. */
  S20,
  /** A count is not the number of what it counts. */
  S21,
  /** Levels, factors or grades do not ascend or descend as they must. */
  S22,
  /** A rule leads back to itself. */
  S23,
  /** The last day is before the first. */
  S24,
  /** Not the order in which the score is computed. */
  S25,
  /** A vector gives other figures than it expects. */
  S26,
  /** Not a readable Excel workbook. */
  S27,
  /** A cell holds a formula or an error instead of a value. */
  S28,
  /** Merged cells. */
  S29,
  /** A workbook with macros. */
  S30
}
