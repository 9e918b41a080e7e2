/**
 * Puts three experts and five institutions into the pool of a demonstration, every name saying that
 * it is one. Nothing here runs unless the demonstration is on.
 */
@NullMarked
@ApplicationModule(
    displayName = "Demo pool 演示专家库",
    allowedDependencies = {"kernel", "identity", "registry", "experts", "experts.admission"})
package org.mifeng.platform.experts.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
