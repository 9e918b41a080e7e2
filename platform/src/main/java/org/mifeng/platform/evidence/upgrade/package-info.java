/**
 * Upgraded receipts: what the corroborators have gathered about published checkpoints, put together
 * for one leaf. Anybody may ask for it, because it says nothing that is not public; the owner gets
 * the whole receipt.
 */
@NullMarked
@ApplicationModule(
    displayName = "Upgraded receipts 回执升级",
    allowedDependencies = {"kernel", "identity", "evidence", "evidence.publishing"})
package org.mifeng.platform.evidence.upgrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
