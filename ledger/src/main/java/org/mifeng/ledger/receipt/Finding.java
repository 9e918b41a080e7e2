package org.mifeng.ledger.receipt;

import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * One thing found.
 *
 * @param code what
 * @param suite in which tree, or null when it is not about one
 * @param detail values for an expert, such as both hashes; may be empty, never text of the receipt
 */
public record Finding(CheckCode code, @Nullable HashSuite suite, String detail) {}
