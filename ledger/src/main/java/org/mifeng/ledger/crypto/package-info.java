/** Digests, signatures and the key files of a log. */
@NullMarked
package org.mifeng.ledger.crypto;

import org.jspecify.annotations.NullMarked;
