/**
 * Notices: what the platform tells people, by page, mail or a gateway, from one outbox that loses
 * nothing and sends nothing twice. A notice says where to look, never what is secret.
 *
 * <p>Not our job: when somebody is to be told (the room it is about), what is to be done
 * (workflow).
 */
@NullMarked
@ApplicationModule(
    displayName = "Notifications 通知",
    allowedDependencies = {"kernel", "database", "identity", "audit"})
package org.mifeng.platform.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
