/**
 * Keeping what was sealed: the holder's own check of a folder, which happens in the browser alone;
 * when the algorithms behind old deposits end, and sealing their files anew in time.
 */
@NullMarked
@ApplicationModule(
    displayName = "Custody 证据保管",
    allowedDependencies = {"kernel", "identity", "web", "evidence"})
package org.mifeng.platform.evidence.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
