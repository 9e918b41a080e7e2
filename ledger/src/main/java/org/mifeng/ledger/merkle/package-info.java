/**
 * The trees: hashing, right edge, tiles, and proofs that are made and checked in one place (RFC
 * 6962, RFC 9162).
 */
@NullMarked
package org.mifeng.ledger.merkle;

import org.jspecify.annotations.NullMarked;
