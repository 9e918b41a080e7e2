/**
 * The gate every request passes: finds out who asks (a session or an API token), keeps out who may
 * not, and holds a form that was sent after its session had ended.
 */
@NullMarked
@ApplicationModule(
    displayName = "Gate 入口",
    allowedDependencies = {"kernel", "database", "identity"})
package org.mifeng.platform.identity.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
