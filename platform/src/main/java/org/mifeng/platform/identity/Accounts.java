package org.mifeng.platform.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** People's accounts and the seats they hold. */
@Component
public class Accounts {
  private static final int LONGEST_NAME = 100;

  private final AccountStore store;
  private final SeatStore seatStore;
  private final Organisations organisations;
  private final Passwords passwords;
  private final Transactions transactions;
  private final Trail trail;
  private final Clock clock;

  Accounts(
      AccountStore store,
      SeatStore seatStore,
      Organisations organisations,
      Passwords passwords,
      Transactions transactions,
      Trail trail,
      Clock clock) {
    this.store = store;
    this.seatStore = seatStore;
    this.organisations = organisations;
    this.passwords = passwords;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Opens an account whose password the person chose, as at registration.
   *
   * @param password as typed; checked against {@code PasswordRules}
   * @throws Refusal 403 unless the viewer manages this organisation's members; 409 when the login
   *     is taken; 422 when login, name or password are unfit or the organisation has no such seat
   */
  public AccountId open(
      Viewer viewer,
      OrganisationId organisation,
      Seat seat,
      String login,
      String name,
      String password) {
    PasswordRules.checked(password, login);
    return transactions.as(
        viewer,
        () -> {
          var account = insert(viewer, organisation, seat, login, name, false);
          passwords.setFirst(account, login, password);
          return account;
        });
  }

  /** Opens an account with a one-time password that the viewer hands over; it is shown once. */
  public OneTimePassword invite(
      Viewer viewer, OrganisationId organisation, Seat seat, String login, String name) {
    return transactions.as(
        viewer,
        () ->
            passwords.handOver(
                insert(viewer, organisation, seat, login, name, false), viewer.account()));
  }

  /**
   * Opens the account {@code operator} with a one-time password when the platform has no operator
   * yet; empty when it has one. Called at start-up.
   */
  public Optional<OneTimePassword> createFirstOperator(String organisationName) {
    var viewer = Viewer.system("first-start");
    return transactions.as(
        viewer,
        () -> {
          if (store.anyOperator()) {
            return Optional.<OneTimePassword>empty();
          }
          var organisation =
              organisations.open(viewer, OrganisationKind.OPERATOR, organisationName, "operator");
          return Optional.of(
              invite(viewer, organisation, Seat.OPERATOR, "operator", organisationName));
        });
  }

  AccountId insert(
      Viewer viewer,
      OrganisationId organisation,
      Seat seat,
      String login,
      String name,
      boolean demo) {
    requireMayManage(viewer, organisation);
    var where = organisations.require(viewer, organisation);
    requireSeatOf(where, seat);
    var checked = LoginName.of(login);
    var id = new AccountId(UUID.randomUUID());
    var now = clock.instant();
    var account = new Account(id, checked.value(), checkedName(name), "zh", demo, now, null);
    return transactions.as(
        viewer,
        () -> {
          if (!store.insert(account, checked, viewer.account())) {
            throw Refusal.conflict("identity.refusal.login-taken", checked.value());
          }
          seatStore.insert(
              new SeatGrant(UUID.randomUUID(), id, where, seat, now, null), viewer.account());
          trail.record(
              viewer,
              "identity.account-opened",
              id.toString(),
              Map.of(
                  "login", checked.value(),
                  "organisation", organisation.toString(),
                  "seat", seat.code()));
          return id;
        });
  }

  /** Whether somebody already signs in with this name. */
  public boolean isTaken(String login) {
    var key = LoginName.of(login).key();
    return transactions.as(Viewer.system("registration"), () -> store.findByLogin(key).isPresent());
  }

  /** The account, if it exists for this viewer. */
  public Optional<Account> find(Viewer viewer, AccountId id) {
    return transactions.as(viewer, () -> store.find(id));
  }

  /** The account; 404 unless it exists for this viewer. */
  public Account require(Viewer viewer, AccountId id) {
    return find(viewer, id).orElseThrow(() -> Refusal.notFound("identity.refusal.no-such-account"));
  }

  /** The account with this login, if it exists for this viewer. */
  public Optional<Account> findByLogin(Viewer viewer, String login) {
    return transactions.as(viewer, () -> store.findByLogin(LoginName.keyOf(login)));
  }

  /**
   * Every seat within the viewer's sight whose person or organisation is called like the search.
   *
   * @param search part of a login, name or organisation's name; empty for all
   */
  public List<Seated> listSeated(Viewer viewer, String search, int limit, int offset) {
    return transactions.as(viewer, () -> store.listSeated(LoginName.keyOf(search), limit, offset));
  }

  /** How many {@link #listSeated} would give without a limit. */
  public long countSeated(Viewer viewer, String search) {
    return transactions.as(viewer, () -> store.countSeated(LoginName.keyOf(search)));
  }

  /** Chooses the language the platform speaks to this person; {@code zh} or {@code en}. */
  public void chooseLanguage(Viewer viewer, String language) {
    viewer.require(Permission.OWN_ACCOUNT);
    if (!language.equals("zh") && !language.equals("en")) {
      throw Refusal.invalid("identity.refusal.language");
    }
    transactions.run(
        viewer,
        () -> {
          store.updateLanguage(viewer.account(), language);
          trail.record(
              viewer,
              "identity.language-chosen",
              viewer.account().toString(),
              Map.of("language", language));
        });
  }

  static void requireMayManage(Viewer viewer, OrganisationId organisation) {
    if (viewer.may(Permission.MANAGE_ORGANISATIONS)) {
      return;
    }
    viewer.require(Permission.MANAGE_MEMBERS);
    if (!viewer.organisation().equals(organisation)) {
      throw Refusal.notFound("identity.refusal.no-such-organisation");
    }
  }

  static void requireSeatOf(Organisation organisation, Seat seat) {
    if (organisation.closedAt() != null) {
      throw Refusal.conflict("identity.refusal.organisation-closed");
    }
    if (!organisation.kind().seats().contains(seat)) {
      throw Refusal.invalid("identity.refusal.seat-of-kind", seat.code());
    }
  }

  private static String checkedName(String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw Refusal.invalid("identity.refusal.name", LONGEST_NAME);
    }
    return name.strip();
  }
}
