/** Others who vouch that a log shows everybody the same (C2SP tlog-witness, tlog-policy). */
@NullMarked
package org.mifeng.ledger.witness;

import org.jspecify.annotations.NullMarked;
