/**
 * The catalogue of services that enterprises order from institutions: the two lines and the six
 * institution services of the city's plan, as content, with a public page. What is ordered and how
 * it goes stands in {@code orders}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Catalogue of services 服务目录",
    allowedDependencies = {"kernel", "identity", "web", "experts"})
package org.mifeng.platform.experts.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
