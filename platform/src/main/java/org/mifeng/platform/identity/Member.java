package org.mifeng.platform.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in an organisation, with the seat they hold there.
 *
 * @param until when the seat ended or ends, or null
 */
public record Member(
    Account account, UUID grant, Seat seat, Instant from, @Nullable Instant until) {}
