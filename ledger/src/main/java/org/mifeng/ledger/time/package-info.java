/** Time by somebody else: time-stamps (RFC 3161, GB/T 20520) over published checkpoints. */
@NullMarked
package org.mifeng.ledger.time;

import org.jspecify.annotations.NullMarked;
