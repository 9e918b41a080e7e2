package org.mifeng.platform.learning.study;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.Refusal;

/**
 * What a part of a package told: elements of the cmi model of SCORM 1.2, each within its limits.
 * The part is somebody else's script in the learner's browser, so that nothing of it is believed
 * before it is checked; that somebody passed is its word, as in every SCORM.
 *
 * @param score points of 100, or null
 * @param spent in this session, told when it ends
 * @param end whether the session is finished
 */
record ScoReport(
    String status,
    @Nullable BigDecimal score,
    String location,
    String suspend,
    Duration spent,
    boolean end) {
  /** Longest {@code cmi.suspend_data}. */
  static final int SUSPEND = 4096;

  /** Longest {@code cmi.core.lesson_location}. */
  static final int LOCATION = 255;

  private static final Set<String> STATUSES =
      Set.of("passed", "completed", "failed", "incomplete", "browsed", "not attempted");
  private static final Pattern POINTS = Pattern.compile("[0-9]{1,3}([.][0-9]{1,7})?");
  private static final Pattern TIME =
      Pattern.compile("([0-9]{2,4}):([0-9]{2}):([0-9]{2})([.][0-9]{1,2})?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Reads what was sent.
   *
   * @throws Refusal 422 with the element that is not what it should be
   */
  static ScoReport read(Map<String, String> fields) {
    return new ScoReport(
        status(fields.getOrDefault("status", "")),
        score(fields.getOrDefault("score", "")),
        text(fields.getOrDefault("location", ""), LOCATION, "location"),
        text(fields.getOrDefault("suspend", ""), SUSPEND, "suspend"),
        spent(fields.getOrDefault("time", "")),
        "yes".equals(fields.get("end")));
  }

  private static Refusal fault(String which, Object... arguments) {
    return Refusal.invalid("learning.packages.report." + which, arguments);
  }

  private static String status(String told) {
    if (!STATUSES.contains(told)) {
      throw fault("status");
    }
    return told;
  }

  private static @Nullable BigDecimal score(String told) {
    if (told.isEmpty()) {
      return null;
    }
    // Length before content.
    if (told.length() > 11 || !POINTS.matcher(told).matches()) {
      throw fault("score");
    }
    var points = new BigDecimal(told);
    if (points.compareTo(HUNDRED) > 0) {
      throw fault("score");
    }
    return points;
  }

  private static String text(String told, int longest, String which) {
    // A zero sign is none to PostgreSQL.
    if (told.length() > longest || told.indexOf(0) >= 0) {
      throw fault(which, longest);
    }
    return told;
  }

  private static Duration spent(String told) {
    if (told.isEmpty()) {
      return Duration.ZERO;
    }
    var time = TIME.matcher(told.length() > 13 ? "" : told);
    if (!time.matches()) {
      throw fault("time");
    }
    return Duration.ofHours(Long.parseLong(time.group(1)))
        .plusMinutes(Long.parseLong(time.group(2)))
        .plusSeconds(Long.parseLong(time.group(3)));
  }

  /** The same, with what its author says is needed to pass. */
  ScoReport judged(@Nullable Integer mastery) {
    var points = score;
    if (mastery == null || points == null || !isVerdict()) {
      return this;
    }
    var passed = points.compareTo(BigDecimal.valueOf(mastery)) >= 0;
    return new ScoReport(passed ? "passed" : "failed", points, location, suspend, spent, end);
  }

  private boolean isVerdict() {
    return isFinished() || status.equals("failed");
  }

  /** Whether the part is finished. */
  boolean isFinished() {
    return status.equals("passed") || status.equals("completed");
  }
}
