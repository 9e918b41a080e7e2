package org.mifeng.platform.architecture;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.SeatGrant;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Tokens;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.identity.gate.SignedInAs;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** One person in each seat a person can sit in, signed in and with a token for all they may do. */
final class EverySeat {
  /**
   * A person in a seat.
   *
   * @param signedIn what their session holds
   * @param token their bearer token, with every scope of the seat
   */
  record Person(Seat seat, Authentication signedIn, String token) {}

  private static final Viewer FIXTURE = Viewer.system("every-seat");

  private final Map<Seat, Person> people = new EnumMap<>(Seat.class);

  EverySeat(ApplicationContext context) {
    var organisations = context.getBean(Organisations.class);
    for (var kind : OrganisationKind.values()) {
      var reference = reference(kind);
      var organisation =
          organisations
              .find(FIXTURE, kind, reference)
              .map(Organisation::id)
              .orElseGet(() -> organisations.open(FIXTURE, kind, "席位测试 " + kind.code(), reference));
      kind.seats().stream()
          .sorted(Comparator.naturalOrder())
          .forEach(
              seat -> {
                var login =
                    "seat-" + seat.code() + "-" + UUID.randomUUID().toString().substring(0, 8);
                var account =
                    context
                        .getBean(Accounts.class)
                        .open(
                            FIXTURE,
                            organisation,
                            seat,
                            login,
                            "席位 " + seat.code(),
                            "a-long-enough-" + login);
                people.put(seat, person(context, seat, account));
              });
    }
  }

  private static Person person(ApplicationContext context, Seat seat, AccountId account) {
    var seats = context.getBean(Seats.class);
    var grant =
        seats.listHeld(FIXTURE, account).stream().map(SeatGrant::id).findFirst().orElseThrow();
    var viewer = seats.standing(grant).orElseThrow().viewer();
    var token =
        context
            .getBean(Tokens.class)
            .issue(viewer, "matrix", Permission.of(seat), Duration.ofDays(1));
    var now = context.getBean(Clock.class).instant();
    return new Person(seat, SignedInAs.person(account, grant, now), token.secret());
  }

  private static String reference(OrganisationKind kind) {
    return kind == OrganisationKind.DISTRICT ? "330106" : UUID.randomUUID().toString();
  }

  Person in(Seat seat) {
    var person = people.get(seat);
    if (person == null) {
      throw new IllegalArgumentException("nobody sits in " + seat);
    }
    return person;
  }

  /** The seats a person can sit in. */
  static Seat[] all() {
    return Arrays.stream(Seat.values())
        .filter(seat -> seat != Seat.PUBLIC && seat != Seat.SYSTEM)
        .toArray(Seat[]::new);
  }
}
