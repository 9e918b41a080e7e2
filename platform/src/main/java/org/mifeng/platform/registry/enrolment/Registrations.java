package org.mifeng.platform.registry.enrolment;

import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Reach;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.registry.Consents;
import org.mifeng.platform.registry.Enrolments;
import org.mifeng.platform.registry.EnterpriseId;
import org.mifeng.platform.registry.EnterpriseProfile;
import org.springframework.stereotype.Component;

/**
 * Registers an enterprise with its organisation and its first account, all or nothing. The account
 * may sign in and seal at once; the district confirms later.
 */
@Component
class Registrations {
  private final Enrolments enrolments;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Consents consents;
  private final Transactions transactions;

  Registrations(
      Enrolments enrolments,
      Organisations organisations,
      Accounts accounts,
      Consents consents,
      Transactions transactions) {
    this.enrolments = enrolments;
    this.organisations = organisations;
    this.accounts = accounts;
    this.consents = consents;
    this.transactions = transactions;
  }

  EnterpriseId register(
      EnterpriseProfile profile, RegistrationForm form, ProtectiveAct.AcceptedText consent) {
    var platform = Viewer.system("registration");
    return transactions.as(
        platform,
        () -> {
          var id = enrolments.idFor(profile.creditCode());
          var organisation =
              organisations.open(
                  platform,
                  id.organisation(),
                  OrganisationKind.ENTERPRISE,
                  profile.name(),
                  id.toString());
          var account =
              accounts.open(
                  platform,
                  organisation,
                  Seat.ENTERPRISE,
                  form.login(),
                  form.person(),
                  form.password());
          var registrant =
              new Viewer(
                  account,
                  organisation,
                  Seat.ENTERPRISE,
                  Reach.OWN,
                  form.person().strip(),
                  Permission.of(Seat.ENTERPRISE));
          enrolments.register(registrant, id, profile, false);
          consents.give(registrant, id, consent);
          return id;
        });
  }
}
