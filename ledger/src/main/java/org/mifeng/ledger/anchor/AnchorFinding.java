package org.mifeng.ledger.anchor;

/**
 * One thing found about an anchor.
 *
 * @param fault what
 * @param detail more about it, for people who look closely
 */
public record AnchorFinding(AnchorFault fault, String detail) {}
