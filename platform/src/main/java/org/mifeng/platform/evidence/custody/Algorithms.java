package org.mifeng.platform.evidence.custody;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** The algorithm calendar, and from when on which deposits are due to be sealed anew. */
@Component
@EnableConfigurationProperties(CustodyProperties.class)
class Algorithms {
  private final CustodyProperties properties;
  private final Clock clock;
  private final List<Algorithm> algorithms;
  private final LocalDate reviewOn;

  /**
   * Reads the calendar.
   *
   * @throws IllegalArgumentException when it names no algorithm
   */
  Algorithms(CustodyProperties properties, Clock clock, ResourceLoader resources)
      throws IOException {
    this.properties = properties;
    this.clock = clock;
    var sources = new MutablePropertySources();
    new YamlPropertySourceLoader()
        .load("algorithm calendar", resources.getResource(properties.calendar()))
        .forEach(sources::addLast);
    var binder = new Binder(ConfigurationPropertySources.from(sources));
    this.algorithms =
        List.copyOf(binder.bind("algorithms", Bindable.listOf(Algorithm.class)).get());
    if (algorithms.isEmpty()) {
      throw new IllegalArgumentException(
          "The algorithm calendar %s names no algorithm.".formatted(properties.calendar()));
    }
    this.reviewOn = binder.bind("review-on", LocalDate.class).get();
  }

  /** All of them, in the calendar's order. */
  List<Algorithm> list() {
    return algorithms;
  }

  /** When the calendar is to be looked at again. */
  LocalDate reviewOn() {
    return reviewOn;
  }

  /** The digest algorithm that ends first, once its notice has begun. */
  Optional<Algorithm> ending() {
    var now = clock.instant();
    return algorithms.stream()
        .filter(algorithm -> algorithm.use() == Algorithm.Use.DIGEST)
        .filter(algorithm -> algorithm.usableUntil() != null)
        .filter(algorithm -> !noticeOf(algorithm).isAfter(now))
        .min(java.util.Comparator.comparing(Algorithms::end));
  }

  /** Deposits received before this moment are due; later ones were sealed knowing of the end. */
  Instant noticeOf(Algorithm algorithm) {
    return end(algorithm).minus(properties.notice());
  }

  private static Instant end(Algorithm algorithm) {
    return Objects.requireNonNull(algorithm.usableUntil());
  }
}
