/**
 * The manifest of a figure: everything it was computed from, signed, so that anybody recomputes it
 * without us. It carries the yardstick of the indicator system and the digests of the whole system:
 * the yardstick is what figures depend on and is small; the wording of the questions is large, the
 * same for all, and can be fetched and held against the digests by whoever wants to read it.
 *
 * <p>The signatures are lines of a note as the ledger's are, over a text of three lines: a header
 * and both digests of the canonical body. So a break of one hash function, or of one algorithm when
 * there is an SM2 signature too, leaves the other.
 */
@NullMarked
package org.mifeng.index.manifest;

import org.jspecify.annotations.NullMarked;
