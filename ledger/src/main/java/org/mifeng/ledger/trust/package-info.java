/** Which logs a person trusts, with which keys, for which time. */
@NullMarked
package org.mifeng.ledger.trust;

import org.jspecify.annotations.NullMarked;
