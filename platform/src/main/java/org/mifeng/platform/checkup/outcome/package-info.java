/**
 * What came of a check-up: grade and index with all their parts, what caps them, the gaps that
 * matter most and what to do about them, what lapses soon; the signature, the manifest, the seal.
 */
@NullMarked
@ApplicationModule(
    displayName = "Outcome 体检结果",
    allowedDependencies = {"kernel", "identity", "web", "checkup"})
package org.mifeng.platform.checkup.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
