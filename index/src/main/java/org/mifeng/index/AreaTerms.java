package org.mifeng.index;

import java.math.BigDecimal;

/**
 * How the index of an area is put together and when it stays unsaid.
 *
 * @param mean share of the weighted mean of the enterprises' indexes
 * @param coverage share of the part of the enterprises that took part
 * @param closure share of the part of the gaps that were closed
 * @param leastEnterprises below which nothing is said
 * @param largestShare of the weight that one enterprise may have, 0 to 1
 */
public record AreaTerms(
    BigDecimal mean,
    BigDecimal coverage,
    BigDecimal closure,
    int leastEnterprises,
    BigDecimal largestShare) {}
