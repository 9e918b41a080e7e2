/**
 * Enterprises, parks, divisions, departments and sectors, loaded from a city pack and kept by their
 * owners and officials.
 *
 * <p>Owns: the register of enterprises with every decision about them (confirmation, refusal,
 * closure), the residents of parks, and the reference lists of a city. Announces: {@link
 * org.mifeng.platform.registry.EnterpriseEvent}. An enterprise has the id of its organisation; one
 * that came by a roster has no account until somebody registers with its credit code.
 *
 * <p>Alcoves: {@code city} reads a city pack, {@code enrolment} is how an enterprise comes in by
 * itself and is decided about, {@code roster} imports lists and freezes the residents of a park for
 * a year, {@code demo} fills a demonstration city. Not our job: who may sign in (identity), what an
 * enterprise seals (evidence), targets and coverage (oversight).
 */
@NullMarked
@ApplicationModule(
    displayName = "Registry 企业·园区·区县名录",
    allowedDependencies = {"kernel", "database", "identity", "audit", "web"})
package org.mifeng.platform.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
