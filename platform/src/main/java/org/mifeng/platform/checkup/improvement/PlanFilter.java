package org.mifeng.platform.checkup.improvement;

import java.time.LocalDate;

/**
 * Which tasks a list shows, as its query says it; what is empty or unknown limits nothing.
 *
 * @param state code of a state
 * @param owner key of an owner
 * @param due {@link #OVERDUE} or {@link #SOON}
 */
record PlanFilter(String state, String owner, String due) {
  /** Tasks that should be done by now. */
  static final String OVERDUE = "overdue";

  /** Tasks due within a few days. */
  static final String SOON = "soon";

  boolean isEmpty() {
    return state.isEmpty() && owner.isEmpty() && due.isEmpty();
  }

  boolean takes(Task task, LocalDate today) {
    return (state.isEmpty() || task.state().code().equals(state))
        && (owner.isEmpty() || task.last().terms().owner().key().equals(owner))
        && switch (due) {
          case OVERDUE -> task.isOverdue(today);
          case SOON -> task.isDueSoon(today);
          default -> true;
        };
  }
}
