package org.mifeng.platform.learning.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.learning.Courses;
import org.springframework.validation.BindingResult;

/**
 * Who is to take which course, as it was typed.
 *
 * @param names one a line
 */
record AssignmentForm(
    @Nullable String course,
    @Nullable String names,
    @Nullable String requiredBy,
    @Nullable String days) {
  static final List<Integer> LIVES = List.of(30, 90, 180, 365);
  private static final int MOST_CHARACTERS = 2 * Assignment.MOST * Assignment.LONGEST_NAME;

  /** What was typed, once nothing is wrong with it; what is wrong goes to its field. */
  Assignment read(Courses courses, LocalDate today, BindingResult result) {
    var chosen = course == null ? "" : course;
    if (courses.findOffered(chosen).isEmpty()) {
      result.rejectValue("course", "learning.staff.problem.course");
    }
    var day = day(requiredBy, today, "requiredBy", result);
    int life = LIVES.stream().filter(one -> String.valueOf(one).equals(days)).findFirst().orElse(0);
    if (life == 0) {
      result.rejectValue("days", "learning.staff.problem.days");
    }
    return new Assignment(chosen, people(result), day, life);
  }

  List<String> people(BindingResult result) {
    var typed = names == null ? "" : names;
    // Length before content.
    if (typed.length() > MOST_CHARACTERS) {
      result.rejectValue("names", "learning.staff.problem.too-many", most(), null);
      return List.of();
    }
    var people = new ArrayList<String>();
    for (var line : typed.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      if (line.length() > Assignment.LONGEST_NAME
          || line.codePoints().anyMatch(AssignmentForm::isUnprintable)) {
        result.rejectValue("names", "learning.staff.problem.name", shown(line), null);
      } else if (people.contains(line)) {
        result.rejectValue("names", "learning.staff.problem.twice", shown(line), null);
      } else {
        people.add(line);
      }
    }
    if (people.size() > Assignment.MOST) {
      result.rejectValue("names", "learning.staff.problem.too-many", most(), null);
    } else if (people.isEmpty() && !result.hasFieldErrors("names")) {
      result.rejectValue("names", "learning.staff.problem.nobody");
    }
    return people;
  }

  private static Object[] most() {
    return new Object[] {String.valueOf(Assignment.MOST)};
  }

  private static Object[] shown(String line) {
    return new Object[] {
      line.length() > Assignment.LONGEST_NAME ? line.substring(0, Assignment.LONGEST_NAME) : line,
      String.valueOf(Assignment.LONGEST_NAME)
    };
  }

  private static boolean isUnprintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }

  /** A day from today to two years on, or null for none; another is a fault of its field. */
  static @Nullable LocalDate day(
      @Nullable String typed, LocalDate today, String field, BindingResult result) {
    var text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      var day = LocalDate.parse(text.length() > 10 ? "" : text);
      if (!day.isBefore(today) && day.isBefore(today.plusYears(2))) {
        return day;
      }
    } catch (DateTimeException notADay) {
      // Said below, as for a day nobody means.
    }
    result.rejectValue(field, "learning.staff.problem.day");
    return null;
  }
}
