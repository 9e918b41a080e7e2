package org.mifeng.platform.experts;

import java.util.List;
import org.mifeng.platform.identity.OrganisationId;

/**
 * What other rooms see of an institution.
 *
 * @param organisation its own, for its desk
 * @param name on screen
 * @param kind code of an {@link InstitutionKind}
 * @param services codes of what it offers, see {@link Institutions#services}
 * @param districts codes of the divisions it works in; empty for the whole city
 */
public record InstitutionSummary(
    InstitutionId id,
    OrganisationId organisation,
    String name,
    String kind,
    List<String> services,
    List<String> districts) {
  public InstitutionSummary {
    services = List.copyOf(services);
    districts = List.copyOf(districts);
  }
}
