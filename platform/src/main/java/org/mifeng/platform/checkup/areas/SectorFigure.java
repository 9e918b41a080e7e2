package org.mifeng.platform.checkup.areas;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What is said about the enterprises of a sector together.
 *
 * @param enterprises how many it speaks of, ten at least
 * @param median of their protection indexes, a whole number
 * @param takenAt when it was computed
 */
public record SectorFigure(int enterprises, BigDecimal median, Instant takenAt) {}
