/**
 * How an enterprise has its people trained: the administrator names them, each gets a personal link
 * that needs no account, and a list shows who has finished, who is late, and what to remind whom
 * of. A link is shown once, to who issues it; it expires, and can be taken back or replaced.
 *
 * <p>Posts that touch secrets name the courses they need and how long a certificate counts; who
 * holds one and has none, or whose certificate ends, is listed, reminded, and does not count in the
 * rate of training.
 */
@NullMarked
@ApplicationModule(
    displayName = "Staff training 员工培训",
    allowedDependencies = {
      "kernel",
      "identity",
      "audit",
      "web",
      "notifications",
      "learning",
      "learning.study"
    })
package org.mifeng.platform.learning.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
