package org.mifeng.platform.checkup.filling;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.checkup.Answering;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Shells;
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

  @PostMapping("/check-ups/{id:[0-9a-f-]{36}}/answers/{code:[A-Za-z0-9._-]{1,64}}")
  @Allows(CHECK_UP)
  ResponseEntity<AnswerPage> create(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String code,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request) {
    var form = new SectionForm(fields);
    var checkup = new CheckupId(id);
    return AnswerPage.of(
        () -> answering.answer(viewer, checkup, code, form.claim(""), form.seen("")),
        () -> progress(viewer, checkup),
        shells.of(request));
  }

  private OverviewPage.Progress progress(Viewer viewer, CheckupId checkup) {
    return new Sections(checkups.sheet(viewer, checkup)).progress();
  }
}
