package org.mifeng.platform.oversight.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a meeting did about a matter, as the browser sends it. */
record TreatForm(
    @Nullable String matter,
    @Nullable String stage,
    @Nullable String text,
    @Nullable String office,
    @Nullable String due) {
  UUID matterId() {
    return BriefingForm.id(matter, "oversight.refusal.choose-matter");
  }

  Matter.StepDraft step() {
    return new Matter.StepDraft(stage, text, office, TaskPartForm.day(due), null);
  }
}
