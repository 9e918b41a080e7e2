/**
 * The improvement plan (整改计划): gaps of a signed result become tasks with an owner, a day and the
 * evidence wanted. What is done is answered anew in a re-check, an ordinary check-up that begins
 * with all answers of the last signed one; when the responsible person signs it, the index moves.
 *
 * <p>Steps of a task are only ever added, each with who, when and why. Also here: what reminds an
 * enterprise of another check-up, from the calendar and from what it reports to have happened.
 * Nothing of this is seen by an official.
 */
@NullMarked
@ApplicationModule(
    displayName = "Improvement 整改计划",
    allowedDependencies = {
      "kernel",
      "identity",
      "audit",
      "web",
      "evidence",
      "checkup",
      "checkup.filling",
      "checkup.guidance"
    })
package org.mifeng.platform.checkup.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
