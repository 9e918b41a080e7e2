/**
 * Enterprises, parks, divisions, departments and sectors, loaded from a city pack and kept by their
 * owners and officials.
 */
@NullMarked
@ApplicationModule(
    displayName = "Registry 企业·园区·区县名录",
    allowedDependencies = {"kernel", "database", "identity", "audit", "web"})
package org.mifeng.platform.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
