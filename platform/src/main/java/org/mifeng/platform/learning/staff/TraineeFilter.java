package org.mifeng.platform.learning.staff;

import java.util.Arrays;
import org.mifeng.platform.learning.staff.Trainee.State;

/**
 * Which people a list shows.
 *
 * @param course code, or empty
 * @param state code of a state, or empty
 */
record TraineeFilter(String course, String state) {
  static final TraineeFilter ALL = new TraineeFilter("", "");

  /** What was asked for; what is no state or no code asks for nothing. */
  static TraineeFilter of(String course, String state) {
    var known = Arrays.stream(State.values()).anyMatch(one -> one.code().equals(state));
    return new TraineeFilter(course.length() > 40 ? "" : course, known ? state : "");
  }

  boolean isEmpty() {
    return equals(ALL);
  }
}
