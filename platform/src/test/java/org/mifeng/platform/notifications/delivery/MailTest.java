package org.mifeng.platform.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.identity.Members;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Seat;
import org.mifeng.platform.notifications.delivery.Delivery.State;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What goes out by mail: nothing is lost, nothing is doubled. */
@PlatformTest
class MailTest {
  @Autowired private Preferences preferences;
  @Autowired private Members members;
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
  void aMailSaysWhatWhereAndWhy() throws Exception {
    var office = desk.newcomers().organisation(OrganisationKind.ENTERPRISE);
    var person = desk.newcomers().person(office, Seat.ENTERPRISE);
    try (var post = new Post()) {
      desk.confirm(person, AddressKind.MAIL, "reader@example.org", post);
      var key = desk.send(person, false);
      desk.go();

      var mail = post.only();
      var body = post.text();
      assertThat(mail.getSubject()).isEqualTo("试发的通知");
      assertThat(mail.getAllRecipients())
          .extracting(Object::toString)
          .containsExactly("reader@example.org");
      assertThat(mail.getContentType()).startsWithIgnoringCase("text/plain");
      assertThat(body)
          .contains("/notices/preferences", person.login(), "Name of " + person.login())
          .contains("您收到这封邮件，是因为");
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(mail.getMessageID()).startsWith("<" + desk.only(key).id() + "@");
      assertThat(desk.only(key).progress().state()).isEqualTo(State.SENT);
    }
  }

  @Test
  void aMailServerDownForAnHourLosesAndDoublesNothing() throws Exception {
    var person = desk.newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    try (var post = new Post()) {
      desk.confirm(person, AddressKind.MAIL, "patient@example.org", post);
    }
    var first = desk.send(person, false);
    var second = desk.send(person, false);
    for (var minute = 0; minute < 60; minute += 3) {
      desk.go();
      clock.advance(Duration.ofMinutes(3));
    }
    assertThat(List.of(desk.only(first), desk.only(second)))
        .allSatisfy(
            delivery -> {
              assertThat(delivery.progress().state()).isEqualTo(State.WAITING);
              assertThat(delivery.progress().attempts()).isBetween(1, 12);
              assertThat(delivery.progress().trouble()).isEqualTo("unreachable");
            });

    try (var post = new Post()) {
      clock.advance(Duration.ofHours(1));
      desk.go();
      desk.go();
      clock.advance(Duration.ofHours(2));
      desk.go();
      assertThat(post.ids())
          .containsExactlyInAnyOrder(
              desk.only(first).id().toString(), desk.only(second).id().toString());
      assertThat(desk.only(first).progress().state()).isEqualTo(State.SENT);
      assertThat(desk.only(second).progress().state()).isEqualTo(State.SENT);
    }
  }

  @Test
  void aNodeThatDiedBetweenHandingOverAndNotingSendsTheSameLetterAgain() throws Exception {
    var person = desk.newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    try (var post = new Post()) {
      desk.confirm(person, AddressKind.MAIL, "twice@example.org", post);
      var key = desk.send(person, false);
      desk.go();
      var id = desk.only(key).id();
      // As if the note of the first one had never been made.
      desk.again(id);
      desk.go();
      assertThat(post.ids()).as("while another node may be at it").hasSize(1);
      clock.advance(Duration.ofMinutes(5));
      desk.go();
      assertThat(post.ids()).containsExactly(id.toString(), id.toString());
    }
  }

  @Test
  void quietHoursAreKeptUnlessItIsUrgent() throws Exception {
    var person = desk.newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    try (var post = new Post()) {
      desk.confirm(person, AddressKind.MAIL, "sleeper@example.org", post);
      clock.advance(Duration.ofHours(12));
      var quiet = desk.send(person, false);
      var urgent = desk.send(person, true);
      desk.go();
      assertThat(post.ids()).containsExactly(desk.only(urgent).id().toString());
      assertThat(desk.only(quiet).progress().attempts()).isZero();

      clock.advance(Duration.ofHours(8));
      desk.go();
      assertThat(post.ids()).contains(desk.only(quiet).id().toString()).hasSize(2);
    }
  }

  @Test
  void theSameKeyTwiceIsOneMail() throws Exception {
    var person = desk.newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    try (var post = new Post()) {
      desk.confirm(person, AddressKind.MAIL, "once@example.org", post);
      var key = "test:" + UUID.randomUUID() + ":once";
      desk.send(person, key, false);
      desk.go();
      desk.send(person, key, false);
      desk.go();
      assertThat(post.ids()).hasSize(1);
    }
  }

  @Test
  void whoseAccountWasClosedGetsNothingMore() throws Exception {
    var person = desk.newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    try (var post = new Post()) {
      desk.confirm(person, AddressKind.MAIL, "gone@example.org", post);
      clock.advance(Duration.ofHours(12));
      var key = desk.send(person, false);
      desk.go();
      var grant = desk.seats().listHeld(DeliveryFixture.SENDER, person.account()).getFirst().id();
      members.close(desk.operator(), person.organisation(), grant, "left the firm");
      clock.advance(Duration.ofHours(9));
      desk.go();
      assertThat(post.ids()).isEmpty();
      assertThat(desk.only(key).progress().state()).isEqualTo(State.FAILED);
      assertThat(desk.only(key).progress().trouble()).isEqualTo("account-closed");
      desk.send(person, true);
      desk.go();
      assertThat(post.ids()).isEmpty();
    }
  }

  @Test
  void whatIsNotWantedIsNotSentAndEnglishIsSentToWhoWantsIt() throws Exception {
    var person = desk.newcomers().person(OrganisationKind.ENTERPRISE, Seat.ENTERPRISE);
    try (var post = new Post()) {
      desk.confirm(person, AddressKind.MAIL, "chooser@example.org", post);
      preferences.choose(person.viewer(), Set.of(), new Habit(null, "en"));
      desk.send(person, false);
      desk.go();
      assertThat(post.ids()).isEmpty();

      var mails = Set.of(new Preferences.Way("notifications", "mail"));
      preferences.choose(person.viewer(), mails, new Habit(null, "en"));
      desk.send(person, false);
      desk.go();
      assertThat(post.only().getSubject()).isEqualTo("Test message");
    }
  }
}
