package org.mifeng.platform.evidence;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Tokens;
import org.mifeng.platform.identity.Viewer;
import org.springframework.context.ApplicationContext;

/** Enterprises with people who sign in or hold tokens, each new. */
public final class EvidencePeople {
  /** The password of everybody made here. */
  public static final String PASSWORD = "seal-1234-lantern";

  private static final Viewer OPERATOR = Viewer.system("test");

  private final Organisations organisations;
  private final Accounts accounts;
  private final Seats seats;
  private final Tokens tokens;

  public EvidencePeople(ApplicationContext application) {
    this.organisations = application.getBean(Organisations.class);
    this.accounts = application.getBean(Accounts.class);
    this.seats = application.getBean(Seats.class);
    this.tokens = application.getBean(Tokens.class);
  }

  /**
   * Somebody who can sign in.
   *
   * @param login what they sign in with
   */
  public record Person(AccountId account, String login, Viewer viewer) {}

  /** The administrator of a new enterprise. */
  public Person anEnterprise() {
    var name = "演示企业 " + UUID.randomUUID().toString().substring(0, 8);
    var organisation = organisations.open(OPERATOR, OrganisationKind.ENTERPRISE, name, "");
    var login = "seal-" + UUID.randomUUID().toString().substring(0, 12);
    var account = accounts.open(OPERATOR, organisation, Seat.ENTERPRISE, login, "演示经办人", PASSWORD);
    var grant = seats.listHeld(OPERATOR, account).getFirst();
    return new Person(account, login, seats.standing(grant.id()).orElseThrow().viewer());
  }

  /** A token of a new enterprise's administrator. */
  public String token(Set<Permission> scopes) {
    return tokens.issue(anEnterprise().viewer(), "test", scopes, Duration.ofDays(1)).secret();
  }
}
