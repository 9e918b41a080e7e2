/**
 * The counter of the evidence room: pages and API for depositing, one's own deposits, and the
 * public check of a receipt; and the log's public files for monitors.
 */
@NullMarked
@ApplicationModule(
    displayName = "Evidence desk 存证窗口",
    allowedDependencies = {
      "kernel", "identity", "audit", "web", "documents", "evidence", "evidence.upgrade"
    })
package org.mifeng.platform.evidence.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
