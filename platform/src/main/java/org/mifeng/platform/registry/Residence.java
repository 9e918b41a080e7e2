package org.mifeng.platform.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise in a park.
 *
 * @param name of the enterprise, as of the last change of this row
 * @param from the first day
 * @param to the day it was no longer there, or null while it is
 */
public record Residence(
    EnterpriseId enterprise,
    ParkId park,
    String name,
    String creditCode,
    LocalDate from,
    @Nullable LocalDate to) {}
