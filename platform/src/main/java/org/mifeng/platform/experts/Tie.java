package org.mifeng.platform.experts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an expert has declared about somebody they must not decide on.
 *
 * @param endedAt since when it is no more, or null
 */
public record Tie(
    UUID id,
    ExpertId expert,
    TieKind kind,
    Party party,
    Instant declaredAt,
    @Nullable Instant endedAt) {
  /** How many years after its end a tie still excludes. */
  public static final int YEARS_AFTER = 3;
}
