/**
 * The house rules as tests, and the maps under {@code docs/map}. Every rule has a counterpart that
 * feeds it a bad example: a rule that cannot fail guards nothing.
 */
@NullMarked
package org.mifeng.platform.architecture;

import org.jspecify.annotations.NullMarked;
