package org.mifeng.platform.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nothing but a code is sent to an address until the code has come back. */
@PlatformTest
class AddressesTest {
  @Autowired private Addresses addresses;
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
  void nothingIsSentToAnAddressWhoseCodeDidNotComeBack() throws Exception {
    var person = desk.newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    try (var post = new Post()) {
      addresses.ask(person.viewer(), AddressKind.MAIL, "stranger@example.org", Locale.ENGLISH);
      var code = DeliveryFixture.code(post.text());
      post.purge();
      desk.send(person, true);
      desk.go();
      assertThat(post.ids()).isEmpty();

      var wrong = code.equals("000000") ? "000001" : "000000";
      for (var n = 0; n < 5; n++) {
        assertRefused(
            () -> addresses.confirm(person.viewer(), AddressKind.MAIL, wrong),
            "notifications.refusal.code");
      }
      assertRefused(
          () -> addresses.confirm(person.viewer(), AddressKind.MAIL, code),
          "notifications.refusal.code-over");

      addresses.ask(person.viewer(), AddressKind.MAIL, "stranger@example.org", Locale.ENGLISH);
      var second = DeliveryFixture.code(post.text());
      clock.advance(Addresses.CODE_LASTS);
      assertRefused(
          () -> addresses.confirm(person.viewer(), AddressKind.MAIL, second),
          "notifications.refusal.code-over");
      for (var n = 0; n < 3; n++) {
        addresses.ask(person.viewer(), AddressKind.MAIL, "stranger@example.org", Locale.ENGLISH);
      }
      assertRefused(
          () ->
              addresses.ask(
                  person.viewer(), AddressKind.MAIL, "stranger@example.org", Locale.ENGLISH),
          "notifications.refusal.too-many-codes");
    }
  }

  @Test
  void anAddressWithALineBreakIsRefusedAndNothingIsSent() {
    var person = desk.newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    assertRefused(
        () ->
            addresses.ask(
                person.viewer(),
                AddressKind.MAIL,
                "a@example.org\r\nBcc: b@example.org",
                Locale.ENGLISH),
        "notifications.refusal.mail");
    assertThat(addresses.own(person.viewer())).isEmpty();
  }

  private static void assertRefused(Runnable deed, String key) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(deed::run)
        .matches(refusal -> refusal.key().equals(key), key);
  }
}
