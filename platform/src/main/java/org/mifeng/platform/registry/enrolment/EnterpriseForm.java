package org.mifeng.platform.registry.enrolment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.registry.Declaration;
import org.mifeng.platform.registry.Enterprise;
import org.mifeng.platform.registry.EnterpriseTag;

/**
 * The record of an enterprise as a form sends it; what was not sent is empty.
 *
 * @param version the version the form was filled from
 * @param doubtAccepted whether the person has checked what looked like a mistake
 */
record EnterpriseForm(
    String name,
    String creditCode,
    String legalRepresentative,
    String division,
    String park,
    String sector,
    String size,
    List<String> tags,
    String contactName,
    String contactPhone,
    int version,
    Boolean doubtAccepted) {
  EnterpriseForm {
    name = orEmpty(name);
    creditCode = orEmpty(creditCode);
    legalRepresentative = orEmpty(legalRepresentative);
    division = orEmpty(division);
    park = orEmpty(park);
    sector = orEmpty(sector);
    size = orEmpty(size);
    tags = tags == null ? List.of() : List.copyOf(tags);
    contactName = orEmpty(contactName);
    contactPhone = orEmpty(contactPhone);
    // A box that is not ticked is not sent at all.
    doubtAccepted = Boolean.TRUE.equals(doubtAccepted);
  }

  /** The form as it is shown first, from the record. */
  static EnterpriseForm of(Enterprise enterprise) {
    var profile = enterprise.profile();
    return new EnterpriseForm(
        profile.name(),
        profile.creditCode().value(),
        profile.legalRepresentative(),
        profile.division(),
        Objects.toString(profile.park(), ""),
        profile.sector(),
        profile.size().code(),
        profile.tags().stream().map(EnterpriseTag::code).toList(),
        profile.contactName(),
        profile.contactPhone(),
        enterprise.version(),
        false);
  }

  Declaration declaration() {
    return new Declaration(
        name,
        creditCode,
        legalRepresentative,
        division,
        park,
        sector,
        size,
        tags,
        contactName,
        contactPhone);
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
