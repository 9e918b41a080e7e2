/**
 * The work inbox as pages: four lists, one item with its history and what can be done with it, and
 * who stands in for whom.
 */
@NullMarked
@ApplicationModule(
    displayName = "Inbox 待办页面",
    allowedDependencies = {"kernel", "identity", "audit", "web", "calendar", "workflow"})
package org.mifeng.platform.workflow.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
