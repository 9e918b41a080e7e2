package org.mifeng.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.testing.Damage;

/** A damaged PDF gives up a file within the limit, or none, and nothing else happens. */
class AttachmentReaderFuzzTest {
  private static final int LIMIT = 64;

  @Test
  void aDamagedPdfGivesAFileWithinTheLimitOrNone() {
    var good =
        "%PDF-1.7\n1 0 obj\n<</Type/EmbeddedFile/Length 21>>\nstream\r\n{\"leaf\":{\"index\":12}}\nendstream\nendobj\n"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(AttachmentReader.find(good, "{\"leaf\":", LIMIT)).isPresent();
    var missed = new AtomicInteger();
    Damage.each(
        good,
        bytes -> {
          var found = AttachmentReader.find(bytes, "{\"leaf\":", LIMIT);
          assertThat(found.map(file -> file.length).orElse(0)).isLessThanOrEqualTo(LIMIT);
          missed.addAndGet(found.isEmpty() ? 1 : 0);
        });

    assertThat(missed.get()).as("the damage reaches the reader").isPositive();
  }
}
