/**
 * The report of each month: put together from what is stored, frozen with its digests, printed as
 * PDF and Word in both languages, sealed, and told to whoever it is copied to. Made on the first
 * working day, or by hand before; once a month.
 */
@NullMarked
@ApplicationModule(
    displayName = "Reports 月报",
    allowedDependencies = {
      "kernel",
      "identity",
      "audit",
      "notifications",
      "calendar",
      "documents",
      "web",
      "registry",
      "oversight"
    })
package org.mifeng.platform.oversight.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
