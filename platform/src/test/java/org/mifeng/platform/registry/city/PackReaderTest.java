package org.mifeng.platform.registry.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackReaderTest {
  private static String resource(String path) {
    try (var stream = PackReaderTest.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalArgumentException(path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hangzhou(String file) {
    return resource("/content/city/hangzhou/" + file);
  }

  private static Function<String, String> with(String file, String from, String to) {
    return name -> {
      var text = hangzhou(name);
      if (!name.equals(file)) {
        return text;
      }
      assertThat(text).as("the test's own premise").contains(from);
      return text.replaceFirst(java.util.regex.Pattern.quote(from), to);
    };
  }

  @Test
  void hangzhouHasThirteenDivisionsAndItsFormerOnesAsPredecessors() {
    var pack = PackReader.read(PackReaderTest::hangzhou);

    assertThat(pack.city().code()).isEqualTo("330100");
    assertThat(pack.divisions().stream().filter(d -> d.validity().to() == null)).hasSize(13);
    assertThat(pack.divisions())
        .filteredOn(d -> d.code().equals("330104"))
        .singleElement()
        .satisfies(d -> assertThat(d.successors()).containsExactly("330102", "330114"));
    assertThat(pack.parks().kinds()).hasSize(15);
    assertThat(pack.parks().parks())
        .hasSizeGreaterThanOrEqualTo(30)
        .allMatch(CityPack.ParkEntry::sample);
    assertThat(pack.plan().tasks())
        .filteredOn(task -> task.task().equals("二(七)"))
        .singleElement()
        .satisfies(task -> assertThat(task.units()).containsExactly("amr", "data", "police"));
  }

  @Test
  void anotherCityIsAnotherFolder() {
    var pack = PackReader.read(file -> resource("/city/teststadt/" + file));

    assertThat(pack.city().name().en()).isEqualTo("Testtown");
    assertThat(pack.divisions()).hasSize(2);
    assertThat(pack.parks().parks()).singleElement().matches(park -> !park.sample());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "divisions.yaml|kind: district|kinds: district|divisions.yaml:6: the key kind is missing",
        "divisions.yaml|kind: district|kind: borough|divisions.yaml:9: kind must match",
        "divisions.yaml|code: \"330105\"|code: \"330102\"|divisions.yaml:11: 330102 stands twice",
        "divisions.yaml|successors: [\"330105\"]|successors: [\"330199\"]|the successor 330199",
        "divisions.yaml|valid-from: 1996-12-12|valid-from: 1996-13-12|divisions.yaml:24: valid-from must be a day",
        "city.yaml|code: \"330100\"|code: 3301|city.yaml:4: code must match",
        "parks.yaml|kind: P14|kind: P99|kind P99 is not in its list",
        "parks.yaml|sample: true|sample: yes!|sample must be true or false",
        "sectors.yaml|group: software|group: hardware|group hardware is not in its list",
        "departments.yaml|units: [amr]|units: [amr, amr]|each once",
        "departments.yaml|units: [amr]|units: [nobody]|the unit nobody is no department"
      })
  void aMistakeIsNamedWithItsLine(String file, String from, String to, String message) {
    assertThatThrownBy(() -> PackReader.read(with(file, from, to)))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining(message);
  }

  @Test
  void anUnknownKeyIsRefused() {
    assertThatThrownBy(() -> PackReader.read(with("city.yaml", "mark: K", "mark: K\nmayor: X")))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("city.yaml:11: the key mayor is not known");
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> PackReader.read(with("city.yaml", "mark: K", "mark: K\nmark: H")))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("mark");
  }

  @Test
  void whateverIsBrokenEndsInAFaultAndNothingElse() {
    var random = new Random(20261123);
    for (var round = 0; round < 300; round++) {
      var text = new StringBuilder(hangzhou("divisions.yaml"));
      for (var wound = 0; wound < 1 + random.nextInt(5); wound++) {
        var at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, "{}[]:-&*!|>'\"\t\0#%@".charAt(random.nextInt(18)));
          default -> text.setCharAt(at, (char) random.nextInt(0x3000));
        }
      }
      try {
        PackReader.read(name -> name.equals("divisions.yaml") ? text.toString() : hangzhou(name));
      } catch (PackFault expected) {
        assertThat(expected).hasMessageMatching("(?s)[a-z]+\\.yaml.*");
      }
    }
  }
}
