package org.mifeng.platform.notifications.delivery;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.KeyBox;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Where people are reached. Nothing is sent to an address but a code, until the code has come back:
 * nobody has the platform write to a stranger.
 */
@Component
class Addresses {
  static final Duration CODE_LASTS = Duration.ofMinutes(30);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST_CODES_A_DAY = 5;
  private static final int MOST_TRIES = 5;
  private static final int CODES = 1_000_000;

  private final SecureRandom random = new SecureRandom();
  private final AddressStore store;
  private final Channels channels;
  private final LetterWriter writer;
  private final KeyBox keys;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Addresses(
      AddressStore store,
      Channels channels,
      LetterWriter writer,
      KeyBox keys,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.channels = channels;
    this.writer = writer;
    this.keys = keys;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Where the viewer is reached, and what waits for its code. */
  List<Address> own(Viewer viewer) {
    viewer.require(Permission.OWN_ACCOUNT);
    return transactions.as(viewer, () -> store.list(viewer.account()));
  }

  /** Where a person is reached, for the platform in its own transaction. */
  Optional<String> find(AccountId person, AddressKind kind) {
    return store.findConfirmed(person, kind);
  }

  /**
   * Sends a code to an address of one's own. The one confirmed before stays in use meanwhile.
   *
   * @param typed as typed
   * @param language of the letter with the code
   * @throws Refusal 422 when it is no address, or none the other side knows; 429 after five codes a
   *     day; 409 when no letter goes out just now
   */
  void ask(Viewer viewer, AddressKind kind, String typed, Locale language) {
    viewer.require(Permission.OWN_ACCOUNT);
    var value =
        kind.checked(typed)
            .orElseThrow(() -> Refusal.invalid("notifications.refusal." + kind.code()));
    var channel =
        channels
            .first(kind)
            .orElseThrow(() -> Refusal.conflict("notifications.refusal.no-such-way"));
    var code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
    var address = new Address(UUID.randomUUID(), kind, value, clock.instant(), 0, false);
    transactions.run(viewer, () -> keep(viewer, address, code));
    var handed = channel.hand(writer.code(address, code, language));
    if (handed.kind() != Handover.Kind.TAKEN) {
      transactions.run(viewer, () -> store.end(viewer.account(), kind, false, clock.instant()));
      throw handed.kind() == Handover.Kind.REFUSED
          ? Refusal.invalid("notifications.refusal.address-refused")
          : Refusal.conflict("notifications.refusal.code-not-sent");
    }
  }

  private void keep(Viewer viewer, Address address, String code) {
    var now = address.askedAt();
    if (store.countAsked(viewer.account(), now.minus(DAY)) >= MOST_CODES_A_DAY) {
      throw Refusal.tooMany("notifications.refusal.too-many-codes", MOST_CODES_A_DAY);
    }
    store.end(viewer.account(), address.kind(), false, now);
    store.insert(address, viewer.account(), digest(address, code));
    record(viewer, "notifications.address-asked", address.kind());
  }

  /**
   * Brings a code back; from then on letters go there.
   *
   * @throws Refusal 409 when no code is waited for any more; 422 when it is another one
   */
  void confirm(Viewer viewer, AddressKind kind, String code) {
    viewer.require(Permission.OWN_ACCOUNT);
    // A wrong try is counted, so it must commit: the refusal comes afterwards.
    var right = transactions.as(viewer, () -> confirmed(viewer, kind, code));
    if (!right) {
      throw Refusal.invalid("notifications.refusal.code");
    }
  }

  private boolean confirmed(Viewer viewer, AddressKind kind, String code) {
    var asked = waiting(viewer, kind);
    var digest = store.lockDigest(asked.id());
    var typed = code.replaceAll("\\s", "");
    if (typed.length() > 20 || !MessageDigest.isEqual(digest, digest(asked, typed))) {
      store.countTry(asked.id());
      return false;
    }
    var now = clock.instant();
    store.end(viewer.account(), kind, true, now);
    store.confirm(asked.id(), now);
    record(viewer, "notifications.address-confirmed", kind);
    return true;
  }

  private Address waiting(Viewer viewer, AddressKind kind) {
    return store.list(viewer.account()).stream()
        .filter(address -> address.kind() == kind && isWaiting(address))
        .findFirst()
        .orElseThrow(() -> Refusal.conflict("notifications.refusal.code-over"));
  }

  /** Whether the code that was sent still confirms the address. */
  boolean isWaiting(Address address) {
    return !address.confirmed()
        && address.tries() < MOST_TRIES
        && clock.instant().isBefore(address.askedAt().plus(CODE_LASTS));
  }

  /**
   * Takes an address of one's own out of use.
   *
   * @throws Refusal 409 when there is none
   */
  void remove(Viewer viewer, AddressKind kind) {
    viewer.require(Permission.OWN_ACCOUNT);
    transactions.run(
        viewer,
        () -> {
          if (!store.end(viewer.account(), kind, true, clock.instant())) {
            throw Refusal.conflict("notifications.refusal.no-address");
          }
          record(viewer, "notifications.address-removed", kind);
        });
  }

  private byte[] digest(Address address, String code) {
    return keys.digest("notifications code " + address.id(), code);
  }

  /** Which kind, never which address: the trail is read by others. */
  private void record(Viewer viewer, String deed, AddressKind kind) {
    audit.record(viewer, deed, viewer.account().toString(), Map.of("kind", kind.code()));
  }
}
