/**
 * Rosters from Excel and CSV. A file is read within limits and checked row by row against the
 * register (the dry run); what is wrong is shown in its place; nothing else changes until somebody
 * confirms, and then all good rows are written in one transaction. Rows are matched by credit code,
 * so that the same file imported twice changes nothing the second time.
 */
@NullMarked
@ApplicationModule(
    displayName = "Roster 名册导入",
    allowedDependencies = {"kernel", "database", "identity", "audit", "web", "registry"})
package org.mifeng.platform.registry.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
