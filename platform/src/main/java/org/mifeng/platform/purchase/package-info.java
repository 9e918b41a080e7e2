/**
 * What the city buys for enterprises, and what of it is free for whom: government contracts, free
 * quotas, and a call-off for each service that was really given.
 *
 * <p>Owns: contracts with their terms as versions, each put in force by a second person ({@link
 * org.mifeng.platform.purchase.Contracts}); how many units of a service are free a year ({@link
 * org.mifeng.platform.purchase.FreeQuotas}); the call-offs, counted from {@link
 * org.mifeng.platform.kernel.Provision} in the transaction of the use ({@link
 * org.mifeng.platform.purchase.CallOffs}); statements that finance accepts and settles ({@link
 * org.mifeng.platform.purchase.Statements}). Asks others what they count themselves ({@link
 * org.mifeng.platform.purchase.Metered}). Nothing is ever refused here because a quota or a budget
 * is used up: an incident does not wait (docs/adr/0045).
 *
 * <p>Alcoves: {@code desk} is where the city and finance work, {@code own} is what an enterprise
 * sees, {@code demo} fills a demonstration. Not our job: giving the services, paying anybody.
 */
@NullMarked
@ApplicationModule(
    displayName = "Purchase 政府采购与额度",
    allowedDependencies = {
      "kernel",
      "database",
      "identity",
      "audit",
      "calendar",
      "workflow",
      "notifications"
    })
package org.mifeng.platform.purchase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
