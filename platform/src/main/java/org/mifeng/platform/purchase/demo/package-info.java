/**
 * Two made-up contracts for a demonstration, put in force by the way everybody takes before the
 * first demonstration check-up is signed, with a few uses of the month before, so that there is
 * something to state. Nothing here runs unless the demonstration is on.
 */
@NullMarked
@ApplicationModule(
    displayName = "Demo purchase 演示采购",
    allowedDependencies = {"kernel", "identity", "purchase"})
package org.mifeng.platform.purchase.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
