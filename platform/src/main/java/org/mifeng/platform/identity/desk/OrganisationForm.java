package org.mifeng.platform.identity.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mifeng.platform.identity.OrganisationKind;

/** Opening an organisation. */
record OrganisationForm(
    @NotNull(message = "{identity.organisations.kind-blank}") OrganisationKind kind,
    @NotBlank(message = "{identity.organisations.name-blank}")
        @Size(max = 200, message = "{identity.organisations.name-long}")
        String name,
    @Size(max = 100, message = "{identity.organisations.reference-long}") String reference) {
  OrganisationForm {
    reference = reference == null ? "" : reference;
  }
}
