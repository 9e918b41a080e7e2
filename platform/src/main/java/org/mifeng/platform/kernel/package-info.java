/** Values every module speaks: refusals, events, ids. No Spring beans, no SQL, no state. */
@NullMarked
@ApplicationModule(
    displayName = "Kernel",
    allowedDependencies = {})
package org.mifeng.platform.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
