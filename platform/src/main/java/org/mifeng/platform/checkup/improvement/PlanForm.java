package org.mifeng.platform.checkup.improvement;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filter of the list as a query says it. */
record PlanForm(@Nullable String state, @Nullable String owner, @Nullable String due) {
  private static final int LONGEST = 100;

  PlanFilter filter() {
    var states = Arrays.stream(Task.State.values()).map(Task.State::code).toList();
    return new PlanFilter(
        known(state, states),
        owner == null || owner.length() > LONGEST ? "" : owner,
        known(due, List.of(PlanFilter.OVERDUE, PlanFilter.SOON)));
  }

  private static String known(@Nullable String typed, List<String> words) {
    return typed != null && words.contains(typed) ? typed : "";
  }
}
