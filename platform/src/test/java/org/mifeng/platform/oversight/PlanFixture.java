package org.mifeng.platform.oversight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Plans for tests: that of the city pack, and small ones made from it. */
final class PlanFixture {
  static final Set<String> DEPARTMENTS =
      Set.of(
          "amr",
          "districts",
          "police",
          "finance",
          "hr",
          "economy",
          "reform",
          "justice",
          "commerce",
          "data",
          "court",
          "procuratorate");

  private PlanFixture() {}

  /** A file of the city pack. */
  static String pack(String file) {
    try (var stream = PlanFixture.class.getResourceAsStream("/content/city/hangzhou/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A plan of one task with one target, line by line. */
  static String small() {
    return """
        plan: small
        zh: 小
        en: Small
        reference: none
        lead: amr
        mark: L
        valid-from: 2024-04-10
        valid-to: 2025-12-31
        copies-zh: 无
        copies-en: none
        groups:
          - ref: A
            kind: task
            zh: 组
            en: Group
            tasks:
              - ref: A-1
                zh: 任务
                en: Task
                units: [amr, police]
                from: 2024-05-01
                until: 2025-12-31
                targets:
                  - indicator: park-use
                    value: 70
                    unit: percent
                    by: 2025-12-31
                    formula-zh: 式
                    formula-en: formula
                    denominator-zh: 分母
                    denominator-en: denominator
                    source-zh: 源
                    source-en: source
        """;
  }
}
