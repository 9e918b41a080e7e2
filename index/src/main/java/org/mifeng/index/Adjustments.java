package org.mifeng.index;

import java.math.BigDecimal;

/**
 * What is done to all items alike.
 *
 * @param gateLevel a gate item at this level or below caps the whole
 * @param gateCap the most that the whole may then be, 0 to 100
 * @param sectorMultiplier of the weight of an item that names the enterprise's sector
 * @param sectorQuestion the scope question whose answer is that sector
 */
public record Adjustments(
    int gateLevel, BigDecimal gateCap, BigDecimal sectorMultiplier, String sectorQuestion) {}
