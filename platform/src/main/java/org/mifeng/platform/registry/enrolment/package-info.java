/**
 * How an enterprise comes in by itself and what becomes of it: the public registration, the
 * district's confirmation or refusal, the enterprise's own page and corrections of its record.
 *
 * <p>An enterprise that awaits confirmation may sign in and seal at once: a seal counts from its
 * time, and days of waiting would be days without proof. It is not counted in any figure, and its
 * record says on every page that it is not confirmed.
 */
@NullMarked
@ApplicationModule(
    displayName = "Enrolment 企业登记",
    allowedDependencies = {"kernel", "database", "identity", "audit", "web", "registry"})
package org.mifeng.platform.registry.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
