/**
 * The check-up and the protection index: how an enterprise finds out how well it protects its
 * secrets, and mends what is missing.
 *
 * <p>Owns: versions of indicator systems ({@link org.mifeng.platform.checkup.Systems}), check-ups
 * with their answers, of which none is ever overwritten ({@link
 * org.mifeng.platform.checkup.Checkups}), sections given to colleagues by links ({@link
 * org.mifeng.platform.checkup.Delegations}), and their results with a signed manifest from which
 * anybody recomputes them ({@link org.mifeng.platform.checkup.Results}). What is asked and how it
 * is scored stands in the library {@code index}, which knows neither enterprises nor a database.
 *
 * <p>Alcoves: {@code systems} is where the city keeps indicator systems, {@code filling} is how an
 * enterprise answers, {@code outcome} reports what came of it, {@code improvement} works gaps off
 * one by one, {@code guidance} says what helps with a gap, {@code templates} is the library of
 * ready texts, {@code areas} is how officials see groups, visits and checks on the spot, {@code
 * demo} fills a demonstration.
 */
@NullMarked
@ApplicationModule(
    displayName = "Check-up 体检与保护指数",
    allowedDependencies = {"kernel", "database", "identity", "audit", "evidence", "learning"})
package org.mifeng.platform.checkup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
