package org.mifeng.platform.identity;

import java.util.UUID;

/** A person's account. */
public record AccountId(UUID value) {
  /** Nobody: an anonymous visitor or the platform itself. */
  public static final AccountId NOBODY = new AccountId(new UUID(0, 0));

  @Override
  public String toString() {
    return value.toString();
  }
}
