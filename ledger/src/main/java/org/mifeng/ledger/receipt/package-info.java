/** The receipt: written, read and checked in one place. */
@NullMarked
package org.mifeng.ledger.receipt;

import org.jspecify.annotations.NullMarked;
