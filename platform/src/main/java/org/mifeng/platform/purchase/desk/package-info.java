/**
 * Pages of purchase: for the city contracts, quotas, use and statements, for finance what it has to
 * accept and has paid, for an enterprise what is free, what it used and what costs.
 */
@NullMarked
@ApplicationModule(
    displayName = "Purchase desk 采购与额度页面",
    allowedDependencies = {"kernel", "identity", "documents", "web", "registry", "purchase"})
package org.mifeng.platform.purchase.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
