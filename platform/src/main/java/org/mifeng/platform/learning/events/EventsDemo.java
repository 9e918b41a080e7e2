package org.mifeng.platform.learning.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.learning.events.SignUp.Person;
import org.mifeng.platform.learning.publicity.Delivery;
import org.mifeng.platform.learning.publicity.Gatherings;
import org.mifeng.platform.learning.publicity.Occasion;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Made-up events for a demonstration, with made-up people who come to one of them. */
@Component
@ConditionalOnBooleanProperty("mifeng.demo")
class EventsDemo {
  private static final String FOLDER = "content/learning/publicity/demo/";
  private static final Viewer DEMO = Viewer.system("demo");
  private static final int SEATS = 3;
  private static final int GUESTS = 5;
  private static final int DAYS_AHEAD = 10;

  private final Delivery delivery;
  private final Gatherings events;
  private final SignUps signUps;
  private final Clock clock;

  EventsDemo(Delivery delivery, Gatherings events, SignUps signUps, Clock clock) {
    this.delivery = delivery;
    this.events = events;
    this.signUps = signUps;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(1)
  void begin() {
    if (events.find(DEMO, "demo-open-day").isEmpty()) {
      var today = LegalTime.today(clock);
      put("demo-open-day", today.plusDays(DAYS_AHEAD), SEATS);
      put("demo-service-month", june(today), 120);
      guests();
    }
  }

  /** The third of June to come. */
  private static LocalDate june(LocalDate today) {
    var day = LocalDate.of(today.getYear(), 6, 3);
    return day.isBefore(today) ? day.plusYears(1) : day;
  }

  private void put(String code, LocalDate day, int seats) {
    delivery.putDemoEvent(
        code,
        text(code, ".zh"),
        text(code, ".en"),
        new Occasion(
            text("place", "").strip(),
            day.atTime(LocalTime.of(14, 0)).atZone(LegalTime.CHINA).toInstant(),
            day.atTime(LocalTime.of(16, 30)).atZone(LegalTime.CHINA).toInstant(),
            seats));
  }

  private void guests() {
    var event = events.require(DEMO, "demo-open-day");
    var names = text("guests", "").lines().limit(GUESTS).toList();
    for (int i = 0; i < names.size(); i++) {
      var guest = new Person(names.get(i), "demo" + i + "@mifeng.example", null, null, "", null);
      signUps.signUp(DEMO, event, List.of(guest));
    }
  }

  private static String text(String name, String language) {
    var path = FOLDER + name + language + ".txt";
    try {
      return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
