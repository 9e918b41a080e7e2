/**
 * Deposits on the evidence log: digests in, receipts out; neither a file nor its name ever arrives
 * here. One log for each platform and year, written by one fenced writer ({@code Sequencer}, {@code
 * LogWriter}), opened by keys that lie outside the database ({@code LogOpening}), read by its
 * owners ({@link org.mifeng.platform.evidence.Deposits}) and by anybody ({@link
 * org.mifeng.platform.evidence.PublicLog}).
 *
 * <p>Not our job: pages and the API, which are the {@code desk}'s; whether a deposit is true, which
 * nobody can say.
 */
@NullMarked
@ApplicationModule(
    displayName = "Evidence 存证",
    allowedDependencies = {"kernel", "database", "identity", "audit"})
package org.mifeng.platform.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
