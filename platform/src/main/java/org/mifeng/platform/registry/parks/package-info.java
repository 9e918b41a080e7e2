/**
 * Parks and divisions as pages, and the residents of a park frozen for a year. A frozen roster is
 * the denominator of that year's figures (the plan's coverage of parks and use by their firms), so
 * it never changes: a later insight is a correction beside it, with its reason.
 */
@NullMarked
@ApplicationModule(
    displayName = "Parks 园区与年度名册",
    allowedDependencies = {"kernel", "database", "identity", "audit", "web", "registry"})
package org.mifeng.platform.registry.parks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
