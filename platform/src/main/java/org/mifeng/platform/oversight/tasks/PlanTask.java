package org.mifeng.platform.oversight.tasks;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.platform.oversight.Plan;

/**
 * A task within its plan.
 *
 * @param number its place from 1, in the plan's order
 */
record PlanTask(Plan plan, int number, Plan.Task task) {
  private static final int LONGEST_NUMBER = 40;

  /** All tasks of a plan. */
  static List<PlanTask> listOf(Plan plan) {
    var all = new ArrayList<PlanTask>();
    plan.groups()
        .forEach(
            group ->
                group.tasks().forEach(task -> all.add(new PlanTask(plan, all.size() + 1, task))));
    return all;
  }

  String code() {
    return plan.head().code();
  }

  String reference() {
    return task.reference();
  }

  /** Where its page is. */
  String path() {
    return "/oversight/tasks/" + code() + "/" + number;
  }

  /** What it is called in work items: by the number of the plan's document when that is short. */
  String label() {
    var document = plan.head().reference();
    return (document.length() > LONGEST_NUMBER ? code() : document) + " " + reference();
  }
}
