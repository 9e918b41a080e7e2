package org.mifeng.platform.learning.events;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.publicity.Gathering;
import org.springframework.stereotype.Component;

/** Arriving at an event: by the code on its screen, or by who keeps the door. */
@Component
class CheckIns {
  /** How long before its beginning one may check in. */
  static final Duration EARLY = Duration.ofHours(2);

  private static final Viewer DOOR = Viewer.system("learning.check-in");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY = 32;

  private final SignUpStore store;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  CheckIns(SignUpStore store, Transactions transactions, Audit audit, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The code to be shown now, and until when it is. */
  record Shown(String code, Instant changes) {}

  /** What the event's screen shows. */
  Shown show(Viewer viewer, Gathering event) {
    viewer.require(Permission.EDIT_PUBLICITY);
    var now = clock.instant();
    var key =
        transactions.as(
            viewer,
            () -> {
              if (store.findKey(event.id()).isEmpty()) {
                var fresh = new byte[KEY];
                RANDOM.nextBytes(fresh);
                store.insertKey(event.id(), fresh, viewer.account().value(), now);
              }
              return store.findKey(event.id()).orElseThrow();
            });
    long life = ChangingCode.LIFE.toSeconds();
    return new Shown(
        ChangingCode.at(key, now), Instant.ofEpochSecond((now.getEpochSecond() / life + 1) * life));
  }

  /** Everybody who signed up, for who keeps the event. */
  List<SignUp> list(Viewer viewer, Gathering event) {
    viewer.require(Permission.EDIT_PUBLICITY);
    return transactions.as(viewer, () -> store.list(event.id()));
  }

  /** The same, to be exported; contacts leave the platform, so it is recorded. */
  List<SignUp> export(Viewer viewer, Gathering event) {
    viewer.require(Permission.EDIT_PUBLICITY);
    return transactions.as(
        viewer,
        () -> {
          audit.record(viewer, "learning.attendees-exported", event.code());
          return store.list(event.id());
        });
  }

  /**
   * Checks in who shows the code of this minute.
   *
   * @return when they arrived: now, or when they did before
   * @throws Refusal 422 when the code is wrong; 409 outside the event's hours or without a seat
   */
  Instant arrive(Gathering event, SignUp signUp, String code) {
    var now = clock.instant();
    var arrived = signUp.arrived();
    if (arrived != null) {
      return arrived;
    }
    if (now.isBefore(event.occasion().begins().minus(EARLY))
        || !now.isBefore(event.occasion().ends())) {
      throw Refusal.conflict("learning.refusal.check-in-closed");
    }
    var good =
        transactions.as(DOOR, () -> store.findKey(event.id())).stream()
            .anyMatch(key -> ChangingCode.isGood(key, code.strip(), now));
    if (!good) {
      throw Refusal.invalid("learning.refusal.check-in-code");
    }
    if (signUp.state(event.occasion().seats()) == SignUp.State.WAITING) {
      throw Refusal.conflict("learning.refusal.check-in-waiting");
    }
    return record(DOOR, event, signUp, "code", now);
  }

  /** Checks somebody in at the door, also from the waiting list: there is an empty seat. */
  void admit(Viewer viewer, Gathering event, UUID id) {
    viewer.require(Permission.EDIT_PUBLICITY);
    var signUp =
        list(viewer, event).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("learning.refusal.no-such-sign-up"));
    record(viewer, event, signUp, "desk", clock.instant());
  }

  /** By name and contact, as they signed up; 422 when nobody did so. */
  SignUp requireByContact(Gathering event, String name, String contact) {
    var sought = Contact.plain(contact);
    return transactions.as(DOOR, () -> store.list(event.id())).stream()
        .filter(one -> !sought.isEmpty() && one.person().contact().equals(sought))
        .filter(one -> one.person().name().equals(name.strip()))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("learning.refusal.check-in-nobody"));
  }

  private Instant record(Viewer viewer, Gathering event, SignUp signUp, String way, Instant now) {
    transactions.run(
        viewer,
        () -> {
          if (store.insertArrival(signUp, way, viewer.account().value(), now)) {
            audit.record(
                viewer,
                "learning.checked-in",
                signUp.id().toString(),
                Map.of("event", event.code(), "way", way));
          }
        });
    return now;
  }
}
