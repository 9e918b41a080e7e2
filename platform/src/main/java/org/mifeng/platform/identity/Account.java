package org.mifeng.platform.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's account.
 *
 * @param login the name typed at sign-in, as first written
 * @param name what to call the person on screen
 * @param language {@code zh} or {@code en}
 * @param demo whether it belongs to the demonstration
 * @param closedAt since when nobody signs in with it, or null
 */
public record Account(
    AccountId id,
    String login,
    String name,
    String language,
    boolean demo,
    Instant openedAt,
    @Nullable Instant closedAt) {}
