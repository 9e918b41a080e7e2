package org.mifeng.platform.checkup.filling;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.checkup.Saving;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Shell;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What the script of a section is told about an answer it sent.
 *
 * @param revision the newest there is now, or null when it did not change
 * @param text who answered when, or why it was not kept
 * @param faults what is wrong, by field
 * @param progress of what is being filled in, or null when nothing was kept
 */
record AnswerPage(
    @Nullable Integer revision,
    String text,
    List<Fault> faults,
    OverviewPage.@Nullable Progress progress) {

  /** What is wrong with a field. */
  record Fault(String field, String text) {}

  /**
   * Saves and tells how it went. A refusal is told too: the script shows the sentence beside the
   * item, where a page of its own would help nobody.
   *
   * @param progress asked when the answer was kept
   */
  static ResponseEntity<AnswerPage> of(
      Supplier<Saving> saving, Supplier<OverviewPage.Progress> progress, Shell shell) {
    try {
      return of(saving.get(), progress, shell);
    } catch (Refusal refusal) {
      return json(
          refusal.kind().status(), new AnswerPage(null, shell.text(refusal), List.of(), null));
    }
  }

  private static ResponseEntity<AnswerPage> of(
      Saving saving, Supplier<OverviewPage.Progress> progress, Shell shell) {
    return switch (saving) {
      case Saving.Saved(var answer) -> {
        var text = SectionPages.state(answer, shell);
        yield json(200, new AnswerPage(answer.revision(), text, List.of(), progress.get()));
      }
      case Saving.Faulty(var faults) -> {
        var told =
            faults.stream()
                .map(
                    fault ->
                        new Fault(
                            fault.field(), shell.text(fault.key(), fault.arguments().toArray())))
                .toList();
        yield json(422, new AnswerPage(null, shell.text("checkup.section.faulty"), told, null));
      }
      case Saving.Overtaken(var newer) -> {
        var text =
            shell.text(
                "checkup.fault.overtaken", newer.by().name(), shell.shortTime(newer.by().at()));
        yield json(409, new AnswerPage(newer.revision(), text, List.of(), null));
      }
    };
  }

  private static ResponseEntity<AnswerPage> json(int status, AnswerPage told) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(told);
  }
}
