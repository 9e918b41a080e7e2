package org.mifeng.platform.oversight.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting as the browser sends it. */
record MeetingForm(
    @Nullable String plan,
    @Nullable String title,
    @Nullable String on,
    @Nullable List<String> present,
    @Nullable String remarks) {
  Meeting.Draft draft() {
    return new Meeting.Draft(
        plan, title, TaskPartForm.day(on), present == null ? List.of() : present, remarks);
  }
}
