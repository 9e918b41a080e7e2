/** Published checkpoints written on a block chain, and the proof that they are there. */
@NullMarked
package org.mifeng.ledger.anchor;

import org.jspecify.annotations.NullMarked;
