package org.mifeng.platform.workflow;

import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Who can sign. */
@Component
class Signers {
  private final Accounts accounts;
  private final Seats seats;

  Signers(Accounts accounts, Seats seats) {
    this.accounts = accounts;
    this.seats = seats;
  }

  /** A signer with their name as it is now. */
  WorkItem.Person named(AccountId signer) {
    return new WorkItem.Person(
        signer, accounts.find(Openings.PLATFORM, signer).map(account -> account.name()).orElse(""));
  }

  /** Somebody who sits in the viewer's organisation; 422 when they do not. */
  WorkItem.Person requireColleague(Viewer viewer, AccountId signer) {
    var sits =
        seats.listHeld(Openings.PLATFORM, signer).stream()
            .anyMatch(held -> held.organisation().id().equals(viewer.organisation()));
    if (!sits) {
      throw Refusal.invalid("workflow.refusal.no-such-colleague");
    }
    return named(signer);
  }

  /** Whether somebody can act from any seat at this moment. */
  boolean sitsAnywhere(AccountId signer) {
    return !seats.listHeld(Openings.PLATFORM, signer).isEmpty();
  }
}
