/** Signed notes as C2SP writes them, and the SM2 profile of them. */
@NullMarked
package org.mifeng.ledger.note;

import org.jspecify.annotations.NullMarked;
