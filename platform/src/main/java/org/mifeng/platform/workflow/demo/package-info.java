/**
 * Gives the people of a demonstration a few things to do, so that the inbox is something to look
 * at. Nothing here runs unless the demonstration is on.
 */
@NullMarked
@ApplicationModule(
    displayName = "Demo work 演示待办",
    allowedDependencies = {"kernel", "identity", "calendar", "workflow"})
package org.mifeng.platform.workflow.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
