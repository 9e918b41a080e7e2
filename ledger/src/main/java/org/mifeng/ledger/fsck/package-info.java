/** Recomputes a whole log from its entries and compares it with what the log published. */
@NullMarked
package org.mifeng.ledger.fsck;

import org.jspecify.annotations.NullMarked;
