package org.mifeng.platform.learning.events;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.events.SignUp.Person;
import org.mifeng.platform.learning.publicity.Gathering;
import org.mifeng.platform.learning.publicity.Gatherings;
import org.mifeng.platform.notifications.Notice;
import org.mifeng.platform.notifications.Notice.Recipient;
import org.mifeng.platform.notifications.Notices;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Signing up, and changing one's mind. Whoever signs up may have no account, so the platform writes
 * the rows itself; what somebody sees of others is never more than a number.
 */
@Component
class SignUps {
  /** How many of an organisation may come to one event. */
  static final int MOST_OF_ONE = 10;

  private static final Viewer DOOR = Viewer.system("learning.sign-up");
  private static final Duration CONTACTS_ARE_KEPT = Duration.ofDays(30);

  private final SignUpStore store;
  private final Gatherings events;
  private final Notices notices;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  SignUps(
      SignUpStore store,
      Gatherings events,
      Notices notices,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.events = events;
    this.notices = notices;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** A sign-up with the secret by which it is found again, shown once. */
  record Issued(String name, Ticket ticket, SignUp.State state) {}

  /** Somebody's sign-up with its event; the sign-up is empty when it was cancelled. */
  record Held(Gathering event, Optional<SignUp> signUp) {}

  /**
   * Signs people up, in their order.
   *
   * @throws Refusal 409 when the event is over, when one of them is signed up already, or when it
   *     becomes too many of one organisation
   */
  List<Issued> signUp(Viewer viewer, Gathering event, List<Person> people) {
    if (isOver(event)) {
      throw Refusal.conflict("learning.refusal.event-over");
    }
    return transactions.as(
        DOOR,
        () -> {
          var tickets = new ArrayList<Ticket>();
          for (var person : people) {
            tickets.add(insert(viewer, event, person));
          }
          var all = store.list(event.id());
          requireNotTooMany(people, all);
          var issued = new ArrayList<Issued>();
          for (int i = 0; i < people.size(); i++) {
            var signUp = held(tickets.get(i), all);
            issued.add(
                new Issued(
                    people.get(i).name(), tickets.get(i), signUp.state(event.occasion().seats())));
          }
          return List.copyOf(issued);
        });
  }

  private Ticket insert(Viewer viewer, Gathering event, Person person) {
    var ticket = Ticket.random();
    var id = UUID.randomUUID();
    if (!store.insert(id, event.id(), person, ticket.digest(), clock.instant())) {
      throw Refusal.conflict("learning.refusal.signed-up", person.name());
    }
    audit.record(viewer, "learning.signed-up", id.toString(), Map.of("event", event.code()));
    return ticket;
  }

  private static void requireNotTooMany(List<Person> people, List<SignUp> all) {
    var organisation = people.getFirst().organisation();
    if (organisation != null
        && all.stream().filter(one -> one.isOf(organisation)).count() > MOST_OF_ONE) {
      throw Refusal.conflict("learning.refusal.too-many-of-one", MOST_OF_ONE);
    }
  }

  private SignUp held(Ticket ticket, List<SignUp> all) {
    var id = store.find(ticket.digest()).orElseThrow().signUp();
    return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  boolean isOver(Gathering event) {
    return !clock.instant().isBefore(event.occasion().ends());
  }

  /** Those of the viewer's organisation. */
  List<SignUp> listOwn(Viewer viewer, Gathering event) {
    var organisation = viewer.organisation().value();
    return all(event).stream().filter(one -> one.isOf(organisation)).toList();
  }

  /** How many have signed up. */
  long count(Gathering event) {
    return all(event).size();
  }

  private List<SignUp> all(Gathering event) {
    return transactions.as(DOOR, () -> store.list(event.id()));
  }

  /** What a secret leads to; 404 when it is unknown, or its event is no longer published. */
  Held require(String secret) {
    return transactions.as(
        DOOR,
        () -> {
          var whose =
              Ticket.parse(secret)
                  .flatMap(ticket -> store.find(ticket.digest()))
                  .orElseThrow(SignUps::noSuchSignUp);
          var event = events.find(DOOR, whose.code()).orElseThrow(SignUps::noSuchSignUp);
          return new Held(
              event,
              store.list(event.id()).stream()
                  .filter(one -> one.id().equals(whose.signUp()))
                  .findFirst());
        });
  }

  private static Refusal noSuchSignUp() {
    return Refusal.notFound("learning.refusal.no-such-sign-up");
  }

  /** Cancels by the secret. */
  void cancel(Viewer viewer, Held held) {
    cancel(viewer, held.event(), held.signUp().orElseThrow(SignUps::noSuchSignUp));
  }

  /** Cancels one of the viewer's organisation; 404 for another's. */
  void cancelOwn(Viewer viewer, Gathering event, UUID id) {
    cancel(
        viewer,
        event,
        listOwn(viewer, event).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(SignUps::noSuchSignUp));
  }

  private void cancel(Viewer viewer, Gathering event, SignUp signUp) {
    if (signUp.arrived() != null || isOver(event)) {
      throw Refusal.conflict("learning.refusal.event-over");
    }
    transactions.run(
        DOOR,
        () -> {
          if (store.cancel(signUp, viewer.account().value(), clock.instant())) {
            audit.record(
                viewer,
                "learning.sign-up-cancelled",
                signUp.id().toString(),
                Map.of("event", event.code()));
            tellWhoMovesUp(event, signUp);
          }
        });
  }

  /** The seat that was given back is somebody's now; who has an account is told. */
  private void tellWhoMovesUp(Gathering event, SignUp cancelled) {
    int seats = event.occasion().seats();
    if (cancelled.place() > seats) {
      return;
    }
    store.list(event.id()).stream()
        .filter(one -> one.place() == seats)
        .forEach(
            one -> {
              var account = one.person().account();
              if (account != null) {
                notices.send(
                    DOOR,
                    new Notice(
                        "learning:" + one.id() + ":seat",
                        "learning.notice.seat",
                        new Recipient.Person(new AccountId(account)),
                        List.of(event.zh(), one.person().name()),
                        event.path() + "/sign-up",
                        true));
              }
            });
  }

  /** Forgets contacts nobody needs any more. */
  @Scheduled(cron = "0 41 3 * * *")
  void forgetContacts() {
    var before = clock.instant().minus(CONTACTS_ARE_KEPT);
    transactions.run(
        DOOR,
        () -> {
          int forgotten = store.forgetContacts(before);
          if (forgotten > 0) {
            audit.record(
                DOOR,
                "learning.contacts-forgotten",
                "sign-up",
                Map.of("number", String.valueOf(forgotten)));
          }
        });
  }
}
