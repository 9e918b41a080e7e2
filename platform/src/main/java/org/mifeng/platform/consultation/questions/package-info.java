/**
 * How one asks and how it is answered, on pages: enterprises under {@code /questions}, whoever does
 * not say who they are under {@code /anonymous-questions}, officers and experts under {@code
 * /question-desk}. What is typed is text wherever it is shown.
 */
@NullMarked
@ApplicationModule(
    displayName = "Questions 提问与答复",
    allowedDependencies = {
      "kernel",
      "identity",
      "web",
      "registry",
      "experts",
      "consultation",
      "consultation.drafting"
    })
package org.mifeng.platform.consultation.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
