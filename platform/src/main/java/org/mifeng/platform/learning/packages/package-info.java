/**
 * Courses that others have made, as packages of SCORM 1.2. An editor hands in a ZIP, which is
 * guilty until it is checked ({@link org.mifeng.platform.learning.packages.PackageReader}: size,
 * number of files, what they unpack to, their paths and kinds, the manifest); a second person looks
 * at it and offers or declines it. What is offered stands among the courses like one of our own.
 *
 * <p>Its pages are foreign scripts. They are served under addresses signed for some hours and with
 * a policy that gives them an origin of their own, so that they reach neither cookies nor pages of
 * the platform (ADR 0054). Not our job: where a learner is in it, and what that is worth (study).
 */
@NullMarked
@ApplicationModule(
    displayName = "Course packages 课件包",
    allowedDependencies = {"kernel", "identity", "audit", "web", "workflow", "learning"})
package org.mifeng.platform.learning.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
