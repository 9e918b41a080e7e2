package org.mifeng.platform.registry.enrolment;

import static org.mifeng.platform.registry.enrolment.EnterpriseForm.orEmpty;

import java.util.List;
import org.mifeng.platform.registry.Declaration;

/**
 * What a visitor sends to register an enterprise and its first account.
 *
 * @param person what to call the person who registers
 * @param login the name they will sign in with
 * @param password as they chose it; never shown again
 * @param consent the version of the consent text that was shown and ticked
 * @param doubtAccepted whether the person has checked what looked like a mistake
 */
record RegistrationForm(
    String name,
    String creditCode,
    String legalRepresentative,
    String division,
    String park,
    String sector,
    String size,
    List<String> tags,
    String contactPhone,
    String person,
    String login,
    String password,
    String consent,
    Boolean doubtAccepted) {
  RegistrationForm {
    name = orEmpty(name);
    creditCode = orEmpty(creditCode);
    legalRepresentative = orEmpty(legalRepresentative);
    division = orEmpty(division);
    park = orEmpty(park);
    sector = orEmpty(sector);
    size = orEmpty(size);
    tags = tags == null ? List.of() : List.copyOf(tags);
    contactPhone = orEmpty(contactPhone);
    person = orEmpty(person);
    login = orEmpty(login);
    password = orEmpty(password);
    consent = orEmpty(consent);
    // A box that is not ticked is not sent at all.
    doubtAccepted = Boolean.TRUE.equals(doubtAccepted);
  }

  static RegistrationForm empty() {
    return new RegistrationForm("", "", "", "", "", "", "", List.of(), "", "", "", "", "", false);
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
        person,
        contactPhone);
  }

  /** Everything but the password, so that no log can hold it. */
  @Override
  public String toString() {
    return "RegistrationForm[" + name + ", " + creditCode + ", " + login + "]";
  }
}
