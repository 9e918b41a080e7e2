/**
 * What offices do about the tasks of a plan: the lead unit divides a task into sub-tasks and
 * milestones, each unit reports its share and the lead the whole, the city accepts or sends back;
 * the ledger of matters for the coordination meeting with its minutes; and briefings to the copy
 * list. Rows are only ever added.
 */
@NullMarked
@ApplicationModule(
    displayName = "Tasks 任务推进",
    allowedDependencies = {
      "kernel",
      "identity",
      "audit",
      "web",
      "documents",
      "calendar",
      "registry",
      "notifications",
      "workflow",
      "oversight"
    })
package org.mifeng.platform.oversight.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
