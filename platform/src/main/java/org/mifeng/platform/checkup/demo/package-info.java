/**
 * Lets enterprises of a demonstration sign a check-up each, by the way everybody takes, so that
 * officials see a city with figures. Their answers are made up, always the same ones for the same
 * enterprise. Nothing here runs unless the demonstration is on.
 */
@NullMarked
@ApplicationModule(
    displayName = "Demo check-ups 演示体检",
    allowedDependencies = {"kernel", "identity", "web", "registry", "checkup"})
package org.mifeng.platform.checkup.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
