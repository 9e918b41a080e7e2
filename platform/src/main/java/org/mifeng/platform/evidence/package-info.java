/** Deposits on the ledger: commitments in, receipts out. The secret itself never arrives here. */
@NullMarked
@ApplicationModule(
    displayName = "Evidence 存证",
    allowedDependencies = {"kernel", "database", "identity", "audit", "web"})
package org.mifeng.platform.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
