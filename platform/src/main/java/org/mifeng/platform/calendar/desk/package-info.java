/** The working-day calendar as a page, for everybody whose time runs by it. */
@NullMarked
@ApplicationModule(
    displayName = "Calendar pages 工作日历页面",
    allowedDependencies = {"kernel", "identity", "web", "calendar"})
package org.mifeng.platform.calendar.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
