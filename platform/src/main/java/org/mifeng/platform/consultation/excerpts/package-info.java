/**
 * Excerpts: a closed question and its answer, written anew without names, becomes an answer of the
 * knowledge base when a second person publishes it. Named askers say first that they agree, and may
 * take it back. What looks like a name is shown to whoever writes; the asker's own names and
 * numbers of persons never pass.
 *
 * <p>When the law an excerpt rests on changes, it leaves the suggestions as every answer does, and
 * the city's desk is told to review it. Not our job: the search (knowledge).
 */
@NullMarked
@ApplicationModule(
    displayName = "Excerpts 问答摘编",
    allowedDependencies = {
      "kernel",
      "identity",
      "audit",
      "web",
      "calendar",
      "workflow",
      "notifications",
      "consultation"
    })
package org.mifeng.platform.consultation.excerpts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
