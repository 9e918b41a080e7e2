package org.mifeng.platform.learning.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Permission;
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

/** What parts of packages tell, as the page around them sends it on. */
@Controller
class PlayController {
  private final Studies studies;
  private final Plays plays;
  private final Shells shells;

  PlayController(Studies studies, Plays plays, Shells shells) {
    this.studies = studies;
    this.plays = plays;
    this.shells = shells;
  }

  /**
   * How it went, for the script of the page.
   *
   * @param code the stable name of what was wrong, or empty
   * @param finished whether the part is finished
   */
  record Told(String text, String code, boolean finished) {}

  @Allows(Permission.TAKE_COURSES)
  @PostMapping("/courses/{course}/lessons/{lesson}/report")
  ResponseEntity<Told> tell(
      Viewer viewer,
      @PathVariable String course,
      @PathVariable String lesson,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request) {
    return told(
        () -> tell(studies.way(viewer, course), lesson, ScoReport.read(fields)),
        shells.of(request));
  }

  @OpenToAll(LinkController.WHY)
  @PostMapping("/study/{secret}/lessons/{lesson}/report")
  ResponseEntity<Told> tellByLink(
      @PathVariable String secret,
      @PathVariable String lesson,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request) {
    return told(
        () -> tell(studies.wayOfKnownName(secret), lesson, ScoReport.read(fields)),
        shells.of(request));
  }

  private boolean tell(Way way, String lesson, ScoReport report) {
    return plays.tell(way, way.requireLesson(lesson), report);
  }

  private static ResponseEntity<Told> told(Supplier<Boolean> telling, Shell shell) {
    try {
      var finished = telling.get();
      return json(200, new Told(shell.text("learning.packages.saved"), "", finished));
    } catch (Refusal refusal) {
      return json(refusal.kind().status(), new Told(shell.text(refusal), refusal.key(), false));
    }
  }

  private static ResponseEntity<Told> json(int status, Told told) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(told);
  }
}
