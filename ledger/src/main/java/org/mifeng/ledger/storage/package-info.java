/** Where a log's tiles, entries and checkpoints lie. */
@NullMarked
package org.mifeng.ledger.storage;

import org.jspecify.annotations.NullMarked;
