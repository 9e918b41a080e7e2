/** JSON read strictly (RFC 8259, RFC 7493) and written canonically (RFC 8785). */
@NullMarked
package org.mifeng.ledger.json;

import org.jspecify.annotations.NullMarked;
