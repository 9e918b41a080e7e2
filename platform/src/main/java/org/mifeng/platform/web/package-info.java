/**
 * The shell every page stands in: layout, navigation by seat, components, errors, languages,
 * paging, security headers.
 */
@NullMarked
@ApplicationModule(
    displayName = "Web 页面外壳",
    allowedDependencies = {"kernel", "identity", "audit"})
package org.mifeng.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
