/**
 * How somebody takes a course: lesson after lesson, then a test drawn from the question bank, until
 * it is passed. Where they are is kept on the server, so that they go on where they stopped, on
 * whatever device.
 *
 * <p>Two ways lead here: an account, for every course, and a personal link, for the one course an
 * enterprise asks somebody without an account to take. Both do the same things on the same pages;
 * who comes by a link acts under an id of their own, from the seat of the public.
 *
 * <p>What is right is told after a test is handed in, never before. A test is handed in once: when
 * it comes twice at once, the first answer counts and the second is shown it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Study 学习",
    allowedDependencies = {
      "kernel",
      "identity",
      "audit",
      "web",
      "learning",
      "learning.certificate",
      "learning.packages"
    })
package org.mifeng.platform.learning.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
