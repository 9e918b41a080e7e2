/**
 * What is kept for how long and who may take it away: the dated rules on retention, and an
 * organisation's own copy of everything the platform has of its evidence.
 */
@NullMarked
@ApplicationModule(
    displayName = "Keeping 保存与导出",
    allowedDependencies = {"kernel", "identity", "audit", "web", "evidence", "evidence.acts"})
package org.mifeng.platform.evidence.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
