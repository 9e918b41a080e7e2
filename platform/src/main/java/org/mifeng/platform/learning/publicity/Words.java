package org.mifeng.platform.learning.publicity;

/**
 * A text in one language.
 *
 * @param body as it was typed, see {@link ProseReader}
 */
record Words(String title, String summary, String body) {}
