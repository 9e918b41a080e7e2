/** The evidence ledger: what it promises, and to whom, is in {@code SPEC.md}. */
@NullMarked
package org.mifeng.ledger;

import org.jspecify.annotations.NullMarked;
