package org.mifeng.platform.identity.signin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mifeng.platform.identity.Account;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Trail;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * Outside identity providers (OpenID Connect), where any is configured, and which of their people
 * is which account here. An account is linked by its owner after signing in; nobody is matched by
 * name or address.
 */
@Component
public class Outside {
  private static final Viewer SIGN_IN = Viewer.system("sign-in");

  private final ObjectProvider<ClientRegistrationRepository> registrations;
  private final OutsideIdentityStore store;
  private final Accounts accounts;
  private final Transactions transactions;
  private final Trail trail;
  private final Clock clock;

  Outside(
      ObjectProvider<ClientRegistrationRepository> registrations,
      OutsideIdentityStore store,
      Accounts accounts,
      Transactions transactions,
      Trail trail,
      Clock clock) {
    this.registrations = registrations;
    this.store = store;
    this.accounts = accounts;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
  }

  /** An outside provider: its name and where its sign-in begins. */
  public record Provider(String name, String path) {}

  /** The providers people may choose; none when none is configured. */
  public List<Provider> providers() {
    var found = new ArrayList<Provider>();
    if (registrations.getIfAvailable() instanceof Iterable<?> all) {
      for (var one : all) {
        if (one instanceof ClientRegistration registration) {
          found.add(
              new Provider(
                  registration.getClientName(),
                  "/oauth2/authorization/" + registration.getRegistrationId()));
        }
      }
    }
    return List.copyOf(found);
  }

  boolean isConfigured() {
    return registrations.getIfAvailable() != null;
  }

  /** The account linked to this identity. */
  Optional<Account> find(OutsideIdentity identity) {
    return transactions
        .as(SIGN_IN, () -> store.find(identity))
        .flatMap(account -> accounts.find(SIGN_IN, account));
  }

  /** The identities linked to the viewer's account. */
  public List<OutsideIdentity> list(Viewer viewer) {
    return transactions.as(viewer, () -> store.list(viewer.account()));
  }

  /** Notes that the viewer sets out to link an identity. */
  void recordLinking(Viewer viewer) {
    transactions.run(
        viewer,
        () ->
            trail.record(viewer, "identity.outside-linking-started", viewer.account().toString()));
  }

  /** Links the identity to the viewer's account; 409 when it is linked to one already. */
  void link(Viewer viewer, OutsideIdentity identity) {
    transactions.run(
        viewer,
        () -> {
          if (!store.insert(identity, viewer.account(), clock.instant())) {
            throw Refusal.conflict("identity.refusal.outside-linked");
          }
          record(viewer, "identity.outside-identity-linked", viewer.account(), identity);
        });
  }

  /** Takes the link away. */
  public void unlink(Viewer viewer, OutsideIdentity identity) {
    transactions.run(
        viewer,
        () -> {
          if (store.delete(identity, viewer.account()) == 0) {
            throw Refusal.notFound("identity.refusal.no-such-link");
          }
          record(viewer, "identity.outside-identity-unlinked", viewer.account(), identity);
        });
  }

  private void record(Viewer viewer, String deed, AccountId account, OutsideIdentity identity) {
    trail.record(viewer, deed, account.toString(), Map.of("issuer", identity.issuer()));
  }
}
