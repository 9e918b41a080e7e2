package org.mifeng.platform.purchase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many units of a service are free a year from a day on.
 *
 * @param general whether it holds for everybody, rather than for one enterprise
 * @param service code of the service
 * @param basis why; {@code default} for what the platform came with
 * @param by who granted it; null for what the platform came with
 */
public record Grant(
    boolean general,
    String service,
    LocalDate from,
    long units,
    String basis,
    @Nullable String by) {}
