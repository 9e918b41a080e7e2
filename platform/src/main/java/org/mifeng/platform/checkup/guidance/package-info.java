/**
 * What helps to close a gap, beyond what its indicator says: the law with a mark where the official
 * text must be asked, ready texts, lessons of five minutes, who can help, by when. Reports and the
 * improvement plan say the same because both ask here.
 *
 * <p>Owns: {@code content/checkup/guidance}, which says who can help with which indicator and whose
 * wording is certain. Not our job: the texts (templates), the lessons (learning), which gap comes
 * first (the library {@code index}).
 */
@NullMarked
@ApplicationModule(
    displayName = "Guidance 整改指引",
    allowedDependencies = {"web", "checkup", "checkup.templates", "learning"})
package org.mifeng.platform.checkup.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
