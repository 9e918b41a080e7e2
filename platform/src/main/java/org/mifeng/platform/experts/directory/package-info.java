/** The pool as everybody sees it: who is in term today, what they know or offer, and where. */
@NullMarked
@ApplicationModule(
    displayName = "Directory of the pool 专家与机构名录",
    allowedDependencies = {"kernel", "identity", "web", "experts", "experts.admission"})
package org.mifeng.platform.experts.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
