package org.mifeng.platform.checkup.filling;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.checkup.Answering;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Saving;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One answer, as the scripts of a section send it while somebody fills it in. */
@Controller
class AnswerController {
  private final Answering answering;
  private final Checkups checkups;
  private final Shells shells;

  AnswerController(Answering answering, Checkups checkups, Shells shells) {
    this.answering = answering;
    this.checkups = checkups;
    this.shells = shells;
  }

  /**
   * What the script is told.
   *
   * @param revision the newest there is now, or null when it did not change
   * @param text who answered when, or why it was not kept
   * @param faults what is wrong, by field
   * @param progress of the whole check-up, or null when nothing was kept
   */
  record Told(
      @Nullable Integer revision,
      String text,
      List<Fault> faults,
      OverviewPage.@Nullable Progress progress) {}

  /** What is wrong with a field. */
  record Fault(String field, String text) {}

  @PostMapping("/check-ups/{id:[0-9a-f-]{36}}/answers/{code:[A-Za-z0-9._-]{1,64}}")
  @Allows(CHECK_UP)
  ResponseEntity<Told> create(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String code,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request) {
    var form = new SectionForm(fields);
    var shell = shells.of(request);
    var checkup = new CheckupId(id);
    try {
      var saving = answering.answer(viewer, checkup, code, form.claim(""), form.seen(""));
      return told(viewer, checkup, saving, shell);
    } catch (Refusal refusal) {
      // The script shows the sentence beside the item; a page of its own would help nobody.
      return json(refusal.kind().status(), new Told(null, shell.text(refusal), List.of(), null));
    }
  }

  private ResponseEntity<Told> told(Viewer viewer, CheckupId checkup, Saving saving, Shell shell) {
    return switch (saving) {
      case Saving.Saved(var answer) -> {
        var sheet = checkups.sheet(viewer, checkup);
        var progress = new Sections(sheet).progress();
        var text = SectionPages.state(answer, shell);
        yield json(200, new Told(answer.revision(), text, List.of(), progress));
      }
      case Saving.Faulty(var faults) -> {
        var told =
            faults.stream()
                .map(
                    fault ->
                        new Fault(
                            fault.field(), shell.text(fault.key(), fault.arguments().toArray())))
                .toList();
        yield json(422, new Told(null, shell.text("checkup.section.faulty"), told, null));
      }
      case Saving.Overtaken(var newer) -> {
        var text =
            shell.text(
                "checkup.fault.overtaken", newer.by().name(), shell.shortTime(newer.by().at()));
        yield json(409, new Told(newer.revision(), text, List.of(), null));
      }
    };
  }

  private static ResponseEntity<Told> json(int status, Told told) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(told);
  }
}
