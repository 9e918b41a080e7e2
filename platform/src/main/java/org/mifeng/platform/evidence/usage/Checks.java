package org.mifeng.platform.evidence.usage;

import java.time.LocalDate;

/**
 * How often a receipt was found valid.
 *
 * @param times how often
 * @param last on which day last
 */
public record Checks(long times, LocalDate last) {}
