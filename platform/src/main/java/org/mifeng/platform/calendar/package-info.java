/**
 * Working days: which days are worked, make-up days among them, and when a period counted in
 * working days ends. The official holiday tables are data, a file a year.
 *
 * <p>Not our job: what a period means in law, and who waits for it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Calendar 日历与时限",
    allowedDependencies = {"kernel"})
package org.mifeng.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
