package org.mifeng.platform.registry;

import java.util.UUID;
import org.mifeng.platform.identity.OrganisationId;

/** An enterprise. Its organisation, once it has accounts, carries the same value. */
public record EnterpriseId(UUID value) {
  /** The enterprise an organisation of kind enterprise stands for. */
  public static EnterpriseId of(OrganisationId organisation) {
    return new EnterpriseId(organisation.value());
  }

  /** The organisation that stands for this enterprise in accounts, deposits and the view log. */
  public OrganisationId organisation() {
    return new OrganisationId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
