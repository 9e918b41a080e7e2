package org.mifeng.platform.evidence.keeping;

/**
 * Taking away one's own copy.
 *
 * @param deposits how many there are
 */
record CopyPage(long deposits) {}
