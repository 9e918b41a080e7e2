/**
 * Reading the trail: the city and the operator read who did what, an enterprise reads who looked at
 * it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Audit reading 审计查阅",
    allowedDependencies = {"kernel", "identity", "audit", "web"})
package org.mifeng.platform.audit.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
