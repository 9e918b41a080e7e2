package org.mifeng.platform.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API token as its owner sees it in the list; the secret is not among it.
 *
 * @param prefix its first letters, by which the owner knows it again
 * @param scopes what it may do, a part of what its owner may do
 * @param lastUsedAt to the minute, or null
 */
public record Token(
    UUID id,
    String name,
    String prefix,
    Set<Permission> scopes,
    Life life,
    @Nullable Instant lastUsedAt) {

  /**
   * When it works.
   *
   * @param revokedAt when its owner ended it early, or null
   */
  public record Life(Instant issuedAt, Instant expiresAt, @Nullable Instant revokedAt) {}

  /** Whether it opens anything at this moment. */
  public boolean isUsableAt(Instant now) {
    return life.revokedAt() == null && now.isBefore(life.expiresAt());
  }
}
