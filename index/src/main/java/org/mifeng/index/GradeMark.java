package org.mifeng.index;

import java.math.BigDecimal;

/**
 * A grade and where it begins.
 *
 * @param code such as A
 * @param least the lowest figure that has it
 */
public record GradeMark(String code, BigDecimal least) {}
