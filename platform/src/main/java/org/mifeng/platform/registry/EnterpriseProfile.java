package org.mifeng.platform.registry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an enterprise, checked by {@link DeclarationCheck}.
 *
 * @param name full registered name
 * @param creditCode unified social credit code
 * @param legalRepresentative name, or empty
 * @param division code of the current division it belongs to
 * @param park the park it resides in, or null
 * @param sector code of a known sector (GB/T 4754)
 * @param size by the national standard
 * @param tags what it is recognised as
 * @param contactName whom to ask, or empty
 * @param contactPhone how to reach them, or empty
 */
public record EnterpriseProfile(
    String name,
    CreditCode creditCode,
    String legalRepresentative,
    String division,
    @Nullable ParkId park,
    String sector,
    EnterpriseSize size,
    Set<EnterpriseTag> tags,
    String contactName,
    String contactPhone) {

  public EnterpriseProfile {
    var ordered = EnumSet.noneOf(EnterpriseTag.class);
    ordered.addAll(tags);
    tags = Collections.unmodifiableSet(ordered);
  }

  /** The same, in no park. */
  EnterpriseProfile withoutPark() {
    return new EnterpriseProfile(
        name,
        creditCode,
        legalRepresentative,
        division,
        null,
        sector,
        size,
        tags,
        contactName,
        contactPhone);
  }
}
