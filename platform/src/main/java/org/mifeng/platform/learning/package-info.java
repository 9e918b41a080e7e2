/**
 * Courses on protecting trade secrets: short lessons, a question bank and a test for each, which
 * people take by themselves or because their enterprise asks them to.
 *
 * <p>Owns: the courses ({@link org.mifeng.platform.learning.Courses}), which are files of {@code
 * content/learning}, our own writing, each with the law it rests on and how sure we are of it;
 * their format stands in {@code content/learning/README.md}. A lesson says which indicators of the
 * check-up it helps with, so that a gap leads to five minutes of reading ({@link
 * org.mifeng.platform.learning.Lessons}).
 *
 * <p>Alcoves: {@code study} is how somebody takes a course, with an account or by a personal link;
 * {@code staff} is how an enterprise has its people take one and sees who has; {@code certificate}
 * is what they get for it and how anybody checks that; {@code packages} are courses that others
 * made; {@code publicity} and {@code events} are what the public reads and comes to. Not our job:
 * what is a gap (checkup), the sealing of what was finished (evidence), other training an
 * enterprise holds by itself.
 */
@NullMarked
@ApplicationModule(
    displayName = "Learning 培训",
    allowedDependencies = {"kernel", "identity"})
package org.mifeng.platform.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
