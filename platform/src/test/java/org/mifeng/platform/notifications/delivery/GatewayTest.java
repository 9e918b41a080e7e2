package org.mifeng.platform.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.notifications.delivery.Delivery.State;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Posts.Gateway;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What goes out by a gateway, whatever it answers. */
@PlatformTest
class GatewayTest {
  @Autowired private Deliveries deliveries;
  @Autowired private DeliveryStore store;
  @Autowired private Transactions transactions;
  @Autowired private ApplicationContext application;
  @Autowired private TestClock clock;

  private DeliveryFixture desk;

  @BeforeEach
  void morningComes() {
    desk = new DeliveryFixture(application);
    clock.moveTo(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(27)));
  }

  @AfterEach
  void timeGoesOn() {
    desk.leaveNothingWaiting();
    clock.reset();
  }

  @Test
  void aGatewayGetsASignedLetterOnceItAnswers() throws Exception {
    var person = desk.newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    try (var gateway = new Gateway()) {
      desk.confirm(person, gateway);
    }
    try (var gateway = new Gateway(500, 429, Gateway.SILENCE, 202)) {
      var key = desk.send(person, false);
      for (var expected : List.of("gateway-error", "busy", "timeout")) {
        desk.go();
        assertThat(desk.only(key).progress().trouble()).isEqualTo(expected);
        clock.advance(Duration.ofHours(1));
      }
      desk.go();
      desk.go();
      assertThat(desk.only(key).progress().state()).isEqualTo(State.SENT);
      assertThat(desk.only(key).progress().attempts()).isEqualTo(4);
      assertThat(gateway.received())
          .hasSize(4)
          .allSatisfy(
              letter -> {
                assertThat(letter.headers())
                    .containsEntry("idempotency-key", desk.only(key).id().toString());
                assertThat(letter.headers().get("x-mifeng-signature"))
                    .isEqualTo(DeliveryFixture.signature(letter));
                assertThat(letter.body())
                    .contains("\"to\":\"13900000000\"", "\"channel\":\"sms\"", "试发");
              });
    }
  }

  @Test
  void whatAGatewayRefusesIsNotTriedAgainUntilTheOperatorSaysSo() {
    var person = desk.newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    try (var gateway = new Gateway()) {
      desk.confirm(person, gateway);
    }
    try (var gateway = new Gateway(422)) {
      var key = desk.send(person, false);
      desk.go();
      clock.advance(Duration.ofHours(3));
      desk.go();
      assertThat(desk.only(key).progress().state()).isEqualTo(State.FAILED);
      assertThat(desk.only(key).progress().trouble()).isEqualTo("gateway-refused");
      assertThat(gateway.received()).hasSize(1);

      deliveries.retry(desk.operator(), desk.only(key).id());
      desk.go();
      assertThat(desk.only(key).progress().state()).isEqualTo(State.SENT);
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> deliveries.retry(desk.operator(), desk.only(key).id()))
          .matches(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);
    }
  }

  @Test
  void afterThreeDaysADeliveryIsGivenUp() {
    var person = desk.newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    try (var gateway = new Gateway()) {
      desk.confirm(person, gateway);
    }
    var key = desk.send(person, false);
    for (var day = 0; day < 4; day++) {
      desk.go();
      clock.advance(Duration.ofDays(1));
    }
    desk.go();
    assertThat(desk.only(key).progress().state()).isEqualTo(State.GIVEN_UP);
  }

  @Test
  void whatIsTakenIsTakenByOne() {
    var person = desk.newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    try (var gateway = new Gateway()) {
      desk.confirm(person, gateway);
    }
    var key = desk.send(person, false);
    desk.go();
    clock.advance(Duration.ofHours(1));
    var now = clock.instant();
    var lease = now.plusSeconds(300);
    // The platform's own rounds may have it already, as another node might.
    var taken =
        transactions
            .as(DeliveryFixture.SENDER, () -> store.take(List.of("sms"), now, lease))
            .stream()
            .toList();
    var twice =
        transactions
            .as(DeliveryFixture.SENDER, () -> store.take(List.of("sms"), now, lease))
            .stream()
            .toList();
    assertThat(taken.size() + twice.size()).isLessThanOrEqualTo(1);
    assertThat(desk.only(key).progress().due()).isAfter(now);
  }
}
