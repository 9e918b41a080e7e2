/**
 * What the public reads about protecting trade secrets: articles, cases without names, posters as
 * text, and events. Officials write versions, a second one publishes or returns them with a reason,
 * and what is published can be taken down with a reason; the platform delivers some articles of its
 * own writing. A text is typed in a small plain form ({@link
 * org.mifeng.platform.learning.publicity.ProseReader}) and shown as blocks of a lesson: markup in
 * it is text.
 *
 * <p>Pages are counted by day, without cookies and without who. The calendar of the year and the
 * figures of reach are here too. Not our job: who comes to an event (events), what one learns
 * (study).
 */
@NullMarked
@ApplicationModule(
    displayName = "Publicity 宣传",
    allowedDependencies = {
      "kernel",
      "identity",
      "audit",
      "web",
      "workflow",
      "registry",
      "learning"
    })
package org.mifeng.platform.learning.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
