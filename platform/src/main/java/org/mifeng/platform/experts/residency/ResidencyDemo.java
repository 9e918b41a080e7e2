package org.mifeng.platform.experts.residency;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Standing;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.ParkId;
import org.mifeng.platform.web.Paging;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the institution of a demonstration offer to be at its park, once confirmed and once waiting,
 * after the pool is filled.
 */
@Component
@ConditionalOnBooleanProperty("mifeng.demo")
class ResidencyDemo {
  private static final Viewer DEMO = Viewer.system("demo");
  private static final String FILE = "/content/experts/demo-presences.properties";

  private final Presences presences;
  private final Accounts accounts;
  private final Seats seats;

  ResidencyDemo(Presences presences, Accounts accounts, Seats seats) {
    this.presences = presences;
    this.accounts = accounts;
    this.seats = seats;
  }

  @Order(100)
  @EventListener(ApplicationReadyEvent.class)
  void fill() {
    var institution = viewer("demo-institution");
    var operator = viewer("demo-park");
    if (institution.isPresent() && operator.isPresent()) {
      var park = Presences.ownPark(operator.get());
      if (park != null && presences.listOwn(institution.get(), Paging.first()).total() == 0) {
        fill(institution.get(), operator.get(), park);
      }
    }
  }

  private void fill(Viewer institution, Viewer operator, ParkId park) {
    var words = words();
    presences.offer(institution, park, terms(words, 1));
    var first = presences.listOwn(institution, Paging.first()).rows().getFirst();
    presences.confirm(operator, first.id());
    presences.offer(institution, park, terms(words, 2));
  }

  private Presence.Terms terms(Properties words, int number) {
    return new Presence.Terms(
        presences.today(),
        null,
        words.getProperty("hours." + number, ""),
        words.getProperty("place." + number, ""));
  }

  private Optional<Viewer> viewer(String login) {
    return accounts
        .findByLogin(DEMO, login)
        .flatMap(account -> seats.listHeld(DEMO, account.id()).stream().findFirst())
        .flatMap(grant -> seats.standing(grant.id()))
        .map(Standing::viewer);
  }

  private static Properties words() {
    var words = new Properties();
    try (var stream = ResidencyDemo.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
