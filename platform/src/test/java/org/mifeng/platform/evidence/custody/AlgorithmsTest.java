package org.mifeng.platform.evidence.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;

class AlgorithmsTest {
  private static final Instant NOW = Instant.parse("2027-06-01T00:00:00Z");
  private static final String PLAIN =
      """
      reviewOn: 2028-01-01
      algorithms:
        - {name: SHA-256, use: digest, usableUntil: %s, mark: M, source: "a test"}
        - {name: SM3, use: digest, usableUntil: 2029-12-31T00:00:00Z, mark: M, source: "a test"}
        - {name: Ed25519, use: signature, usableUntil: 2027-07-01T00:00:00Z, mark: M, source: "a test"}
      """;

  @TempDir private Path folder;

  private Algorithms read(String calendar) throws IOException {
    var properties = new CustodyProperties(Duration.ofDays(365), calendar);
    return new Algorithms(
        properties, Clock.fixed(NOW, ZoneOffset.UTC), new DefaultResourceLoader());
  }

  private Algorithms with(String content) throws IOException {
    return read(Files.writeString(folder.resolve("algorithms.yaml"), content).toUri().toString());
  }

  @Test
  void theCalendarInTheTreeIsReadAndNothingInItIsDue() throws IOException {
    var algorithms = read("classpath:content/evidence/algorithms.yaml");
    assertThat(algorithms.list())
        .extracting(Algorithm::name)
        .containsExactly("SHA-256", "SM3", "Ed25519", "SM2");
    assertThat(algorithms.list()).extracting(Algorithm::source).doesNotContain("");
    assertThat(algorithms.ending()).isEmpty();
  }

  @Test
  void aDigestsEndIsAnnouncedBeforehandAndASignaturesIsNot() throws IOException {
    assertThat(with(PLAIN.formatted("2028-12-31T00:00:00Z")).ending()).isEmpty();
    var near = with(PLAIN.formatted("2028-01-01T00:00:00Z"));
    assertThat(near.ending().orElseThrow().name()).isEqualTo("SHA-256");
    assertThat(near.noticeOf(near.ending().orElseThrow()))
        .isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
  }

  @Test
  void aCalendarThatSaysNonsenseStopsTheStart() {
    assertThatThrownBy(() -> with("reviewOn: 2028-01-01\nalgorithms: []"))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(
            () ->
                with(
                    "reviewOn: 2028-01-01\n"
                        + "algorithms: [{name: SM3, use: digest, mark: X, source: s}]"))
        .isInstanceOf(RuntimeException.class);
  }
}
