package org.mifeng.platform.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.notifications.delivery.Habit.Quiet;

/** When things go out, and to what they may go. */
class HabitTest {
  private static final Habit NIGHT = Habit.DEFAULT;

  @Test
  void quietHoursAreThoseOfChina() {
    // 23:30 on the 1st and 06:59:59 on the 2nd in Shanghai; they end at 07:00, which is 23:00 UTC.
    assertThat(NIGHT.mayGo(Instant.parse("2026-12-01T15:30:00Z"), false))
        .isEqualTo("2026-12-01T23:00:00Z");
    assertThat(NIGHT.mayGo(Instant.parse("2026-12-01T22:59:59Z"), false))
        .isEqualTo("2026-12-01T23:00:00Z");
    assertThat(NIGHT.mayGo(Instant.parse("2026-12-01T14:00:00Z"), false))
        .isEqualTo("2026-12-01T23:00:00Z");
  }

  @Test
  void outsideOfThemNothingWaits() {
    for (var at : List.of("2026-12-01T13:59:59Z", "2026-12-01T23:00:00Z", "2026-12-01T04:00:00Z")) {
      assertThat(NIGHT.mayGo(Instant.parse(at), false)).isEqualTo(at);
    }
  }

  @Test
  void whatIsUrgentBreaksThemAndWhoHasNoneIsNeverLeftInPeace() {
    var night = Instant.parse("2026-12-01T18:00:00Z");
    assertThat(NIGHT.mayGo(night, true)).isEqualTo(night);
    assertThat(new Habit(null, "").mayGo(night, false)).isEqualTo(night);
  }

  @Test
  void quietHoursOfTheDayEndTheSameDay() {
    var noon = new Habit(new Quiet(12, 14), "");
    assertThat(noon.mayGo(Instant.parse("2026-12-01T04:10:00Z"), false))
        .isEqualTo("2026-12-01T06:00:00Z");
    assertThat(noon.mayGo(Instant.parse("2026-12-01T06:00:00Z"), false))
        .isEqualTo("2026-12-01T06:00:00Z");
    assertThatIllegalArgumentException().isThrownBy(() -> new Quiet(7, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> new Quiet(22, 24));
  }

  @Test
  void patienceGrowsToAnHourAndSpreadsTheCrowd() {
    var now = Instant.parse("2026-12-01T04:00:00Z");
    var random = new Random(7);
    for (var attempts = 1; attempts < 100; attempts++) {
      var most = Duration.ofSeconds(Math.min(3600, 30L << Math.min(attempts - 1, 10)));
      for (var n = 0; n < 20; n++) {
        var wait =
            Duration.between(
                now, Patience.next(new UUID(random.nextLong(), random.nextLong()), attempts, now));
        assertThat(wait).isBetween(most.multipliedBy(4).dividedBy(5), most);
      }
    }
    var crowd =
        random.longs(50).mapToObj(n -> Patience.next(new UUID(n, n * 31), 8, now)).distinct();
    assertThat(crowd.count()).isGreaterThan(40);
  }

  @Test
  void anAddressHoldsNothingThatCouldBecomeAHeader() {
    for (var unfit :
        List.of(
            "a@example.org\r\nBcc: b@example.org",
            "a@example.org\nSubject: x",
            "a@example.org\n",
            "a@example.org,b@example.org",
            "A <a@example.org>",
            "a b@example.org",
            "a@example",
            "@example.org",
            "a@exa\0mple.org",
            "a@" + "x".repeat(250) + ".org",
            "a@example.org" + " ".repeat(400),
            "\"a@b\"@example.org",
            "")) {
      assertThat(AddressKind.MAIL.checked(unfit)).as(unfit).isEmpty();
    }
    assertThat(AddressKind.MAIL.checked(" zhang.san+mf@mail.example.org "))
        .contains("zhang.san+mf@mail.example.org");
    for (var unfit :
        List.of("12345678901", "1390000000", "139000000001", "13900000000\n", "１3900000000", "")) {
      assertThat(AddressKind.PHONE.checked(unfit)).as(unfit).isEmpty();
    }
    assertThat(AddressKind.PHONE.checked("+86 139-0000-0000")).contains("13900000000");
  }

  /** Whatever is typed, what is kept is one plain address. */
  @Test
  void whateverIsTypedWhatIsKeptIsPlain() {
    var random = new Random(11);
    var pieces =
        List.of(
            "a", "@", ".", "example", "org", "\r\n", " ", ":", "1", "3", "9", "+86", "-", "<", "，",
            "\0");
    for (var n = 0; n < Integer.getInteger("mifeng.fuzz", 20_000); n++) {
      var typed = new StringBuilder();
      for (var length = random.nextInt(16); length > 0; length--) {
        typed.append(pieces.get(random.nextInt(pieces.size())));
      }
      AddressKind.MAIL
          .checked(typed.toString())
          .ifPresent(kept -> assertThat(kept).matches("[\\x21-\\x7e]+@[a-z0-9.-]+"));
      AddressKind.PHONE
          .checked(typed.toString())
          .ifPresent(kept -> assertThat(kept).matches("1[0-9]{10}"));
    }
  }
}
