package org.mifeng.platform.experts.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;

/**
 * A row of an order's history.
 *
 * @param verb code of what was done
 * @param state where the order stands since
 * @param partner the institution that has it since
 * @param note the reason, or more about it
 * @param side code of the side that did it
 * @param by name of who did it
 */
record Event(
    String verb,
    OrderState state,
    @Nullable OrganisationId partner,
    @Nullable String note,
    String side,
    String by,
    Instant at) {}
