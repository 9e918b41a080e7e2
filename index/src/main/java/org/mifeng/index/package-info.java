/**
 * The protection index: what an enterprise is asked, how its answers become a number, and how
 * anybody recomputes that number. It promises three things: to the enterprise, that the same
 * answers always give the same figure, exactly; to the officer, that an indicator system is a file
 * that can be read, checked and compared; to everybody, that a figure that was tampered with is
 * told from one that was not.
 *
 * <p>An {@link org.mifeng.index.IndicatorSystem} is read by {@code form} from YAML or from any
 * other table of words; its {@link org.mifeng.index.Yardstick} is the part that figures depend on.
 * {@link org.mifeng.index.Answers} are measured against it in {@code score}; {@code manifest} signs
 * all of it.
 *
 * <p>The default system is our own wording and not the text of any official standard.
 */
@NullMarked
package org.mifeng.index;

import org.jspecify.annotations.NullMarked;
