/**
 * Who changed what, when and why, in the same transaction as the change; and which official looked
 * at which enterprise, which the enterprise reads.
 */
@NullMarked
@ApplicationModule(
    displayName = "Audit 审计",
    allowedDependencies = {"kernel", "database", "identity"})
package org.mifeng.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
