package org.mifeng.platform.learning.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to take which course.
 *
 * @param names each of them once
 * @param requiredBy the day it is to be finished by, or null
 * @param days how long their links work
 */
record Assignment(String course, List<String> names, @Nullable LocalDate requiredBy, int days) {
  /** How many people are named at once. */
  static final int MOST = 200;

  static final int LONGEST_NAME = 60;

  Assignment {
    names = List.copyOf(names);
  }
}
