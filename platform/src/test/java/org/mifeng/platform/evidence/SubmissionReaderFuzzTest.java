package org.mifeng.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.testing.Damage;

/** Damaged submissions are read or refused with a code, and nothing else happens. */
class SubmissionReaderFuzzTest {
  @Test
  void aDamagedSubmissionIsReadOrRefused() {
    var one =
        """
        {"digests": {"sha256": "%s", "sm3": "%s"}, "size": 38, "mediaType": "text/plain", "kind": "D1",
         "title": "配方", "note": "第一版", "createdAt": "2026-11-23T08:00:00Z"}
        """
            .formatted("ab".repeat(32), "cd".repeat(32));
    fuzz(one);
    fuzz("{\"deposits\": [" + one + "," + one + "]}");
  }

  private static void fuzz(String good) {
    SubmissionReader.read(good.getBytes(StandardCharsets.UTF_8));
    var refused = new AtomicInteger();
    Damage.each(
        good.getBytes(StandardCharsets.UTF_8),
        bytes -> {
          try {
            SubmissionReader.read(bytes);
          } catch (Refusal refusal) {
            refused.incrementAndGet();
          }
        });
    assertThat(refused.get()).as("the damage reaches the parser").isPositive();
  }
}
