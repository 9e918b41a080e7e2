/**
 * Witnesses: each newly published checkpoint goes to all of them at once, in both trees; what they
 * cosign is checked and kept. A quorum lifts receipts to level 2 and never holds up a deposit; when
 * it stays away for a minute the operator is told.
 */
@NullMarked
@ApplicationModule(
    displayName = "Witnesses 见证",
    allowedDependencies = {
      "kernel",
      "database",
      "identity",
      "web",
      "evidence",
      "evidence.publishing"
    })
package org.mifeng.platform.evidence.witnessing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
