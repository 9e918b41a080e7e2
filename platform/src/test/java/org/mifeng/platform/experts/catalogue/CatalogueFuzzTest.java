package org.mifeng.platform.experts.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.experts.catalogue.CatalogueFault.Code;
import org.mifeng.platform.testing.Damage;
import org.springframework.core.io.ClassPathResource;

/** {@link CatalogueReader}: whatever the bytes, it reads a catalogue or names a fault. */
class CatalogueFuzzTest {
  private static String delivered() {
    try {
      return new ClassPathResource("content/experts/services.yaml")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The two lines and the six services of the plan. */
  @Test
  void theDeliveredCatalogueHoldsThePlansServices() {
    var items = CatalogueReader.read(delivered());
    assertThat(items.keySet())
        .containsExactly(
            "comprehensive",
            "secret-inventory",
            "deposit-support",
            "patent-conversion",
            "corporate-training",
            "field-guidance",
            "protection",
            "appraisal",
            "litigation",
            "rights-protection");
    assertThat(items.values())
        .allSatisfy(item -> assertThat(item.content().milestones()).isNotEmpty());
  }

  @Test
  void aFaultNamesItsLine() {
    refused(delivered().replace("quota: true", "quota: perhaps"), Code.BAD_VALUE);
    refused(delivered().replace("  line: custom\n", ""), Code.MISSING_KEY);
    refused(delivered().replace("code: appraisal", "code: litigation"), Code.TWICE);
    refused(delivered().replace("kinds: [law-firm]", "kinds: [lawyer]"), Code.BAD_VALUE);
    refused(delivered().replace("  summary:", "  abstract:"), Code.UNKNOWN_KEY);
  }

  private static void refused(String text, Code code) {
    assertThatThrownBy(() -> CatalogueReader.read(text))
        .isInstanceOfSatisfying(
            CatalogueFault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.line()).isPositive();
            });
  }

  @Test
  void aDamagedCatalogueIsReadOrRefused() {
    var part = delivered().substring(0, delivered().indexOf("- code: secret-inventory"));
    var refused = new AtomicInteger();
    Damage.each(
        part.getBytes(StandardCharsets.UTF_8),
        bytes -> {
          try {
            CatalogueReader.read(new String(bytes, StandardCharsets.UTF_8));
          } catch (CatalogueFault named) {
            refused.incrementAndGet();
          }
        });
    assertThat(refused).hasPositiveValue();
  }
}
