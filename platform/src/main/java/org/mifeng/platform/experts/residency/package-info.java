/**
 * Institutions at parks: an institution offers to be present at a park on certain hours, the park
 * confirms it, and everybody can read who is there. A presence ends by its day, or when either side
 * ends it; rows are only ever added.
 */
@NullMarked
@ApplicationModule(
    displayName = "Park residency 入驻园区",
    allowedDependencies = {
      "kernel",
      "identity",
      "audit",
      "web",
      "registry",
      "notifications",
      "workflow",
      "experts"
    })
package org.mifeng.platform.experts.residency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
