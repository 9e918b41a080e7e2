package org.mifeng.platform.checkup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and when.
 *
 * @param name as they were called then
 * @param link by which they came, when they had no account
 */
public record Author(String name, Instant at, @Nullable UUID link) {
  /** Somebody with an account, or the platform. */
  public Author(String name, Instant at) {
    this(name, at, null);
  }

  /** Whether they came by a link. */
  public boolean isByLink() {
    return link != null;
  }
}
