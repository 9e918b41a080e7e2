package org.mifeng.platform.checkup.improvement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What happened, as it was typed.
 *
 * @param kind code of the kind
 * @param before number of staff then, only for a change of staff
 * @param after the same now
 */
record OccurrenceForm(
    @Nullable String kind,
    @Nullable String day,
    @Nullable String before,
    @Nullable String after,
    @Nullable String note) {
  private static final int MOST_YEARS = 5;

  /** A tenth of the staff, as the rule has it, in percent. */
  private static final int LEAST_PERCENT = 10;

  /** The kind, or null with a fault beside it. */
  Occurrence.@Nullable Kind kind(Errors errors) {
    var known = Occurrence.Kind.of(text(kind)).orElse(null);
    if (known == null) {
      errors.rejectValue("kind", "checkup.fault.occurrence-kind");
    } else if (known == Occurrence.Kind.STAFF) {
      checkStaff(errors);
    } else if (!text(before).isEmpty() || !text(after).isEmpty()) {
      errors.rejectValue("before", "checkup.fault.staff-only");
    }
    return known;
  }

  private void checkStaff(Errors errors) {
    long then = number(before, "before", errors);
    long now = number(after, "after", errors);
    if (then == 0) {
      errors.rejectValue("before", "checkup.fault.staff-number");
    } else if (then > 0 && now >= 0 && Math.abs(now - then) * 100 < then * LEAST_PERCENT) {
      errors.rejectValue("after", "checkup.fault.staff-change", new Object[] {LEAST_PERCENT}, null);
    }
  }

  private static long number(@Nullable String typed, String field, Errors errors) {
    var text = text(typed);
    if (text.matches("[0-9]{1,7}")) {
      return Long.parseLong(text);
    }
    errors.rejectValue(field, "checkup.fault.staff-number");
    return -1;
  }

  /** The day, or null with a fault beside it. */
  @Nullable LocalDate day(LocalDate today, Errors errors) {
    try {
      var typed = LocalDate.parse(text(day));
      if (!typed.isAfter(today) && !typed.isBefore(today.minusYears(MOST_YEARS))) {
        return typed;
      }
      errors.rejectValue("day", "checkup.fault.occurrence-range", new Object[] {MOST_YEARS}, null);
    } catch (DateTimeParseException malformed) {
      errors.rejectValue("day", "checkup.fault.occurrence-day");
    }
    return null;
  }

  /** The note, with a fault beside it when it is too long. */
  String note(Errors errors) {
    var text = text(note);
    if (text.length() > Occurrence.NOTE_LIMIT) {
      errors.rejectValue(
          "note", "checkup.fault.too-long", new Object[] {Occurrence.NOTE_LIMIT}, null);
    }
    return text;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.replace("\0", "").replace("\r\n", "\n").strip();
  }
}
