/**
 * Plans as pages: side by side, each as a tree of groups, tasks with their units in order, and
 * targets with where they stand; taken in from a file and given back as one; and the page on which
 * everybody reads them.
 */
@NullMarked
@ApplicationModule(
    displayName = "Plans 规划",
    allowedDependencies = {"kernel", "identity", "documents", "web", "registry", "oversight"})
package org.mifeng.platform.oversight.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
