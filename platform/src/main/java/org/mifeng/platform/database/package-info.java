/**
 * The PostgreSQL beneath: starts the embedded one or reaches an external one, keeps the two roles
 * apart (the owner migrates, the application owns nothing) and applies each module's migrations.
 */
@NullMarked
@ApplicationModule(
    displayName = "Database 数据库",
    allowedDependencies = {"kernel"})
package org.mifeng.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
