/**
 * The desk: where people look after their own account, administrators after their people, and the
 * operator after organisations.
 */
@NullMarked
@ApplicationModule(
    displayName = "Desk 账号柜台",
    allowedDependencies = {
      "kernel",
      "database",
      "identity",
      "identity.gate",
      "identity.signin",
      "web"
    })
package org.mifeng.platform.identity.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
