package org.mifeng.platform.workflow;

import java.util.List;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Member;
import org.mifeng.platform.identity.Members;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Who sits at the same desk: the people somebody can give their work to. */
@Component
public class Colleagues {
  private final Members members;
  private final Seats seats;
  private final Accounts accounts;

  Colleagues(Members members, Seats seats, Accounts accounts) {
    this.members = members;
    this.seats = seats;
    this.accounts = accounts;
  }

  /** The others at the viewer's desk. */
  public List<WorkItem.Person> list(Viewer viewer) {
    return members.listColleagues(viewer).stream()
        .filter(member -> member.seat() == viewer.seat())
        .map(Member::account)
        .filter(account -> !account.id().equals(viewer.account()))
        .map(account -> new WorkItem.Person(account.id(), account.name()))
        .toList();
  }

  /** The colleague at the viewer's desk; 422 when nobody of this id sits there now. */
  WorkItem.Person require(Viewer viewer, AccountId colleague) {
    if (colleague.equals(viewer.account())
        || !sits(colleague, viewer.organisation(), viewer.seat())) {
      throw Refusal.invalid("workflow.refusal.no-such-colleague");
    }
    return new WorkItem.Person(
        colleague,
        accounts.find(Openings.PLATFORM, colleague).map(account -> account.name()).orElse(""));
  }

  /** Whether somebody can act from this desk at this moment. */
  boolean sits(AccountId account, OrganisationId organisation, Seat seat) {
    return seats.listHeld(Openings.PLATFORM, account).stream()
        .anyMatch(held -> held.organisation().id().equals(organisation) && held.seat() == seat);
  }
}
