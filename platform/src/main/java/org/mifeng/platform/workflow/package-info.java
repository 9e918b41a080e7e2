/**
 * Work items: who has to do what by when, in one inbox for every room. It holds the item only; the
 * state of the matter lives in the room it is about.
 */
@NullMarked
@ApplicationModule(
    displayName = "Workflow 待办流转",
    allowedDependencies = {"kernel", "database", "identity", "audit", "notifications", "calendar"})
package org.mifeng.platform.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
