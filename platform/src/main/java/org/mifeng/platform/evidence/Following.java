package org.mifeng.platform.evidence;

/**
 * That a deposit follows an earlier one: the owner's own statement, written into the leaf.
 *
 * @param previous the earlier deposit
 * @param relation how it is followed
 */
public record Following(DepositId previous, Relation relation) {}
