/**
 * The sealed bundle: many files under one deposit. The holder keeps the bundle with all salts; what
 * is deposited are the digests of its head; one file is shown and proven without the others
 * (SPEC.md §11).
 */
@NullMarked
package org.mifeng.ledger.bundle;

import org.jspecify.annotations.NullMarked;
