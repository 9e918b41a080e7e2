/**
 * Figures from answers, exactly and as the system says: not-applicable sharing, sector factor,
 * normalising to 100, level, verification, gate. Everything here is a calculation over what it is
 * handed; it knows no clock and keeps nothing.
 */
@NullMarked
package org.mifeng.index.score;

import org.jspecify.annotations.NullMarked;
