/**
 * The other ways out: mail, and gateways for text messages and the government's chat. What a person
 * is told on the platform is planned for the ways they confirmed and want, and handed over until it
 * is taken, refused for good or too old. A delivery is one row for a notice, a person and a way, so
 * nothing is doubled by us; one that was handed over and not noted, in a crash, is handed over
 * again under the same id.
 *
 * <p>Nobody else names these types: rooms give notices, and that is all.
 */
@NullMarked
@ApplicationModule(
    displayName = "Delivery 消息投递",
    allowedDependencies = {"kernel", "identity", "audit", "web", "notifications"})
package org.mifeng.platform.notifications.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
