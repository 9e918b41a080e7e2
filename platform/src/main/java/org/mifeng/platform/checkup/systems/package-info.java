/**
 * Where the city keeps its indicator systems: brings versions in as YAML or Excel, sees what is
 * wrong with a file and in which line or cell, writes new versions in the browser, compares a
 * version with the one before, publishes and retires.
 */
@NullMarked
@ApplicationModule(
    displayName = "Indicator systems 指标体系",
    allowedDependencies = {"kernel", "identity", "web", "checkup"})
package org.mifeng.platform.checkup.systems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
