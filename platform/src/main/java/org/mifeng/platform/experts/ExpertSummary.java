package org.mifeng.platform.experts;

import java.util.List;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;

/**
 * What other rooms see of an expert.
 *
 * @param organisation the expert's own, for their desk
 * @param account the person
 * @param name on screen
 * @param category code of one of the ten categories
 * @param fields codes
 * @param load how many matters they have in hand
 */
public record ExpertSummary(
    ExpertId id,
    OrganisationId organisation,
    AccountId account,
    String name,
    String category,
    List<String> fields,
    int load) {
  public ExpertSummary {
    fields = List.copyOf(fields);
  }
}
