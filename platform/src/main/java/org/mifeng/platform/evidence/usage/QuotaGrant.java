package org.mifeng.platform.evidence.usage;

import java.time.LocalDate;

/**
 * How many deposits a year are free from a day on.
 *
 * @param general whether it holds for everybody, rather than for one organisation
 * @param from the first day
 * @param deposits how many
 * @param basis why; {@code default} for what the platform came with
 */
record QuotaGrant(boolean general, LocalDate from, long deposits, String basis) {}
