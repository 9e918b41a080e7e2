/**
 * The city's pool of experts and of institutions, how they come in and leave, and how one is drawn
 * for a matter without anybody being able to choose.
 */
@NullMarked
@ApplicationModule(
    displayName = "Experts 专家与机构",
    allowedDependencies = {
      "kernel",
      "database",
      "identity",
      "audit",
      "notifications",
      "workflow",
      "calendar"
    })
package org.mifeng.platform.experts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
