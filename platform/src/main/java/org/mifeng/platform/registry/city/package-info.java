/**
 * Reads a city pack: a folder of plain files that says which divisions, parks, departments and
 * sectors a city has. Another city is another folder. A mistake in a file stops the start and names
 * the file, the line and what is wrong.
 */
@NullMarked
@ApplicationModule(
    displayName = "City pack 城市资料包",
    allowedDependencies = {"kernel", "database", "identity", "audit", "registry"})
package org.mifeng.platform.registry.city;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
