/**
 * Where the city stands against its plan: plans as data, figures defined once, and the list behind
 * each of them.
 *
 * <p>Owns: versions of plans; the figures of now, with the rows they were counted from and a digest
 * over these; their history by day. It knows the business rooms by their views called {@code
 * stats_*} alone (docs/adr/0048), and by what they tell has changed (docs/adr/0051); a view that
 * does not exist is said to be missing, and the rest works.
 *
 * <p>Alcoves: {@code plan} shows and takes in plans, {@code board} shows figures, {@code tasks} is
 * what offices report and what the coordination meeting decides. Not our job: protection indexes of
 * areas (checkup), who is on a list (registry).
 */
@NullMarked
@ApplicationModule(
    displayName = "Oversight 统筹考核",
    allowedDependencies = {
      "kernel",
      "database",
      "identity",
      "audit",
      "documents",
      "web",
      "registry"
    })
package org.mifeng.platform.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
