/**
 * Consultation: what an enterprise asks about the protection of its secrets, and what it is
 * answered.
 *
 * <p>Owns: questions with every step taken about them ({@link
 * org.mifeng.platform.consultation.Question}), the clock each runs by ({@link
 * org.mifeng.platform.consultation.ResponseClock}), and what statistics say of them. Whoever does
 * not say who they are asks too, and comes back with a number and a pass phrase. Tells: {@code
 * kernel.Provision} when an enterprise gets its first answer (ADR 0042).
 *
 * <p>Alcoves: {@code knowledge} is the knowledge base, open to the public (ADR 0036); {@code
 * questions} is how one asks and reads the answer, and how officers and experts give it, {@code
 * demo} fills a demonstration. Not our job: who may be an expert (experts), the inbox and its
 * reminders (workflow), which days are worked (calendar).
 */
@NullMarked
@ApplicationModule(
    displayName = "Consultation 咨询",
    allowedDependencies = {
      "kernel",
      "database",
      "identity",
      "audit",
      "registry",
      "experts",
      "calendar",
      "workflow",
      "notifications"
    })
package org.mifeng.platform.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
