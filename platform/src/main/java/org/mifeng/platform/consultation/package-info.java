/**
 * Consultation: what an enterprise asks about the protection of its secrets, and what it is
 * answered.
 *
 * <p>So far the room holds what can be read before anybody is asked: alcove {@code knowledge} is
 * the knowledge base, open to the public. It owns no table (ADR 0036).
 */
@NullMarked
@ApplicationModule(
    displayName = "Consultation 咨询",
    allowedDependencies = {})
package org.mifeng.platform.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
