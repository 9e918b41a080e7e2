/**
 * Lets the enterprise of a demonstration ask a few questions, by the way everybody takes, and the
 * city answer some of them. Every one says that it is made up. Nothing here runs unless the
 * demonstration is on.
 */
@NullMarked
@ApplicationModule(
    displayName = "Demo questions 演示咨询",
    allowedDependencies = {"kernel", "identity", "consultation"})
package org.mifeng.platform.consultation.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
