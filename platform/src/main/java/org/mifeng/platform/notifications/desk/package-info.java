/** The desk: where people read what they were told. */
@NullMarked
@ApplicationModule(
    displayName = "Desk 消息台",
    allowedDependencies = {"kernel", "identity", "web", "notifications"})
package org.mifeng.platform.notifications.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
