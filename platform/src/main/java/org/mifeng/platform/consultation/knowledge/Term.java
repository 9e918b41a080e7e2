package org.mifeng.platform.consultation.knowledge;

/**
 * Something in a text that can be looked for.
 *
 * @param from where it begins in the text
 * @param to where it ends
 */
record Term(Key key, int from, int to) {
  /** What is looked for, whatever the place. */
  record Key(Kind kind, String text) {}

  /** How a term is taken from a text. */
  enum Kind {
    /** A Chinese character alone; asked for only where nothing else can be. */
    CHARACTER,
    /** Two neighbouring Chinese characters. */
    PAIR,
    /** A word of the vocabulary with three characters or more. */
    WORD,
    /** A Latin word or a number. */
    LATIN,
    /** How a pair sounds: two syllables without tones. */
    SOUND
  }
}
