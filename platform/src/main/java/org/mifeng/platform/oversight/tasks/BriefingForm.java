package org.mifeng.platform.oversight.tasks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.Refusal;

/** A briefing as the browser sends it. */
record BriefingForm(
    @Nullable String plan,
    @Nullable String meeting,
    @Nullable String title,
    @Nullable String text,
    @Nullable List<String> copies) {
  Briefing.Draft draft() {
    return new Briefing.Draft(
        plan,
        meeting == null || meeting.isBlank()
            ? null
            : id(meeting, "oversight.refusal.no-such-meeting"),
        title,
        text,
        copies == null ? List.of() : copies);
  }

  /** An id as a form sends it; refused with this message when it is none. */
  static UUID id(@Nullable String typed, String key) {
    if (typed == null || !typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw Refusal.invalid(key);
    }
    return UUID.fromString(typed);
  }
}
