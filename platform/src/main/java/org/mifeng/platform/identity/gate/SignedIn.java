package org.mifeng.platform.identity.gate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * What a session remembers of a person who has signed in: which account, which seat, since when.
 * What they may do is asked anew at each request, so a closed account ends at once.
 */
public final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final UUID account;
  private final UUID grant;
  private final Instant since;

  /**
   * A person who has passed every step.
   *
   * @param grant the seat they act from
   * @param since when they signed in; the absolute limit counts from here
   */
  public SignedIn(AccountId account, UUID grant, Instant since) {
    super(List.of());
    this.account = account.value();
    this.grant = grant;
    this.since = since;
    setAuthenticated(true);
  }

  /** The same sign-in, acting from another seat. */
  SignedIn from(UUID otherGrant) {
    return new SignedIn(account(), otherGrant, since);
  }

  /** Whose session it is. */
  AccountId account() {
    return new AccountId(account);
  }

  /** The seat acted from. */
  UUID grant() {
    return grant;
  }

  /** When the person signed in. */
  Instant since() {
    return since;
  }

  /** The account's id as text: the name under which the session store finds a person's sessions. */
  @Override
  public String getPrincipal() {
    return account.toString();
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn that
        && account.equals(that.account)
        && grant.equals(that.grant)
        && since.equals(that.since);
  }

  @Override
  public int hashCode() {
    return account.hashCode() * 31 + grant.hashCode();
  }
}
