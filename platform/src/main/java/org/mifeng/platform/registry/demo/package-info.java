/**
 * Fills a demonstration city: enterprises, districts and one organisation a seat, the same on every
 * machine, every name saying that it is a demonstration. Nothing here runs unless the demonstration
 * is on.
 */
@NullMarked
@ApplicationModule(
    displayName = "Demo city 演示城市",
    allowedDependencies = {"kernel", "database", "identity", "audit", "registry"})
package org.mifeng.platform.registry.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
