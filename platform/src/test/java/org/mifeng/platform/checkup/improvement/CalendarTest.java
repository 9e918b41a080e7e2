package org.mifeng.platform.checkup.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A calendar takes the file, whatever somebody typed into a task. */
class CalendarTest {
  private static final Calendar.Entry ENTRY =
      new Calendar.Entry(
          UUID.fromString("0f7c0d2e-0000-4000-8000-000000000000"),
          3,
          Instant.parse("2026-11-27T08:09:10Z"),
          LocalDate.of(2026, 12, 31),
          7);

  private static List<String> lines(String summary, String description) {
    var text =
        new String(
            new Calendar("整改计划").add(ENTRY, summary, description).bytes(), StandardCharsets.UTF_8);
    assertThat(text).endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    return List.of(text.split("\r\n"));
  }

  @Test
  void anAllDayEventEndsOnTheNextDayAndRingsAWeekBefore() {
    assertThat(lines("定密", "说明"))
        .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
        .contains(
            "UID:urn:uuid:0f7c0d2e-0000-4000-8000-000000000000",
            "DTSTAMP:20261127T080910Z",
            "SEQUENCE:2",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:定密",
            "TRIGGER:-P7D");
  }

  @Test
  void whatSomebodyTypedEndsNoLineAndAddsNoEvent() {
    var lines =
        lines("a\r\nEND:VEVENT\rBEGIN:VEVENT", "x;y,z\\n\u0000\u0007\nATTACH:https://example.test");

    assertThat(lines.stream().filter("BEGIN:VEVENT"::equals)).hasSize(1);
    assertThat(lines)
        .contains(
            "SUMMARY:a\\nEND:VEVENT\\nBEGIN:VEVENT",
            "DESCRIPTION:x\\;y\\,z\\\\n\\nATTACH:https://example.test");
  }

  @Test
  void longLinesAreFoldedAtSeventyFiveOctetsBetweenWholeCharacters() {
    var text = "商业秘密𠮷".repeat(40);
    var lines = lines("短", text);

    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(String.join("\r\n", lines).replace("\r\n ", "")).contains("DESCRIPTION:" + text);
  }
}
