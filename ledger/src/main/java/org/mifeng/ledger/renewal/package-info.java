/** Renewal of what ages: evidence records (RFC 4998) and the calendar of algorithms. */
@NullMarked
package org.mifeng.ledger.renewal;

import org.jspecify.annotations.NullMarked;
