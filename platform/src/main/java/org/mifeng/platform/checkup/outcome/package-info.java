/**
 * What came of a check-up: grade and index with all their parts, what caps them, the gaps that
 * matter most and what to do about them, how it compares, what lapses soon, each answer; as a page,
 * a PDF and a workbook that say the same; the signature, the manifest, the seal.
 */
@NullMarked
@ApplicationModule(
    displayName = "Outcome 体检结果",
    allowedDependencies = {
      "kernel",
      "identity",
      "web",
      "documents",
      "evidence",
      "checkup",
      "checkup.guidance",
      "checkup.areas",
      "registry"
    })
package org.mifeng.platform.checkup.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
