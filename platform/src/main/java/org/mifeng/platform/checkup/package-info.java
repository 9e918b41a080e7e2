/**
 * The check-up and the protection index: how an enterprise finds out how well it protects its
 * secrets, and mends what is missing.
 *
 * <p>Alcoves: {@code templates} is the library of ready texts that gaps point to.
 */
@NullMarked
@ApplicationModule(
    displayName = "Check-up 体检与保护指数",
    allowedDependencies = {"kernel"})
package org.mifeng.platform.checkup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
