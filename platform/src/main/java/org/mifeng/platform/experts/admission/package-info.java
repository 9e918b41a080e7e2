/**
 * How somebody comes into the pool, stays and leaves: application by oneself or by a unit, check by
 * the lead bureau, review by a second department (experts), public notice of five working days,
 * letter and term, yearly assessment, renewal, leaving, removal. Each decision is a step with who,
 * when and why; what it made of the candidate is their stage.
 *
 * <p>Papers are handed in by their digest and shown in person; the platform keeps no copies. Who
 * applied follows it with a pass phrase of 100 random bits, of which only the SHA-256 is kept, and
 * opens with it the account once appointed, so that no officer ever knows its password.
 */
@NullMarked
@ApplicationModule(
    displayName = "Admission 入库",
    allowedDependencies = {
      "kernel",
      "identity",
      "audit",
      "notifications",
      "workflow",
      "calendar",
      "web",
      "documents",
      "registry",
      "experts"
    })
package org.mifeng.platform.experts.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
