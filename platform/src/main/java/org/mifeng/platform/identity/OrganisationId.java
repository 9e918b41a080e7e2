package org.mifeng.platform.identity;

import java.util.UUID;

/**
 * An organisation: an enterprise, a park operator, a bureau, a department, an institution, the
 * operator.
 */
public record OrganisationId(UUID value) {
  /** No organisation: an anonymous visitor or the platform itself. */
  public static final OrganisationId NONE = new OrganisationId(new UUID(0, 0));

  /** A new id. */
  static OrganisationId next() {
    return new OrganisationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
