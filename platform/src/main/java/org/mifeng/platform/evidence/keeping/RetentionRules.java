package org.mifeng.platform.evidence.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.mifeng.platform.kernel.LegalTime;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules on retention, from {@code content/evidence/retention.json}: of the rules with one code
 * the newest that has begun is in force.
 */
@Component
class RetentionRules {
  private final List<RetentionRule> rules;
  private final Clock clock;

  RetentionRules(JsonMapper json, Clock clock) {
    this.clock = clock;
    try (var in = new ClassPathResource("content/evidence/retention.json").getInputStream()) {
      this.rules = json.readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The day whose rules are asked for when no other is named. */
  LocalDate today() {
    return LegalTime.today(clock);
  }

  /** The rules in force on a day, in the order of the file. */
  List<RetentionRule> on(LocalDate day) {
    var inForce = new LinkedHashMap<String, RetentionRule>();
    for (var rule : rules) {
      if (!rule.from().isAfter(day)) {
        inForce.merge(
            rule.code(), rule, (one, other) -> one.from().isAfter(other.from()) ? one : other);
      }
    }
    return List.copyOf(inForce.values());
  }
}
