/**
 * Orders of services: an enterprise says what it needs, listed institutions offer, one is chosen,
 * both agree to secrecy, work goes by milestones, the result is sealed and handed over, accepted,
 * rated and paid. An order belongs to its two sides; officials see number, service, state and
 * amounts of it, never a word of the need.
 *
 * <p>Owns: every row of an order, of which none is ever changed. Announces: a use of a service when
 * a result is accepted, and protective acts for the secrecy agreement and the acceptance.
 *
 * <p>Not our job: who is listed (the pool), what a service is (the catalogue), how much of it is
 * free (purchase, which is asked and shown). Files are exchanged by the two sides themselves; here
 * are their digests.
 */
@NullMarked
@ApplicationModule(
    displayName = "Orders 服务订单",
    allowedDependencies = {
      "kernel",
      "identity",
      "audit",
      "web",
      "evidence",
      "calendar",
      "notifications",
      "workflow",
      "experts",
      "experts.catalogue",
      "purchase"
    })
package org.mifeng.platform.experts.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
