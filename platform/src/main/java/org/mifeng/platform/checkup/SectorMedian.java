package org.mifeng.platform.checkup;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is said about the enterprises of a sector together.
 *
 * @param enterprises how many signed the same set, ten at least
 * @param median of their confirmed scores, a whole number
 * @param until the day up to which their results are counted
 */
public record SectorMedian(long enterprises, BigDecimal median, LocalDate until) {}
