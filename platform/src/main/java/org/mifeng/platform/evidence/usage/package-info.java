/**
 * How much the platform is used: what is free a year and what of it is used, and how often receipts
 * are checked. Nothing is refused here: over its quota an enterprise is told so and goes on
 * sealing, because an incident does not wait. Counts come from rows. {@code purchase} shows them
 * beside the other free services.
 */
@NullMarked
@ApplicationModule(
    displayName = "Usage 用量",
    allowedDependencies = {"kernel", "identity", "audit", "web", "purchase", "evidence"})
package org.mifeng.platform.evidence.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
