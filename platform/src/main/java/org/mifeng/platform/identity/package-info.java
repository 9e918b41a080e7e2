/**
 * Who is asking and what they may do: organisations, accounts, seats, permissions, sign-in, API
 * tokens; and {@link org.mifeng.platform.identity.Transactions}, which tells the database who asks.
 */
@NullMarked
@ApplicationModule(
    displayName = "Identity 账号与权限",
    allowedDependencies = {"kernel", "database"})
package org.mifeng.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
