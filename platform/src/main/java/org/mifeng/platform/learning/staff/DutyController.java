package org.mifeng.platform.learning.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who owes which course by their post, and whose certificate ends when. */
@Controller
class DutyController {
  private final Posts posts;
  private final PostPages pages;
  private final Exports exports;
  private final Shells shells;

  DutyController(Posts posts, PostPages pages, Exports exports, Shells shells) {
    this.posts = posts;
    this.pages = pages;
    this.exports = exports;
    this.shells = shells;
  }

  @Allows(Permission.TRAIN_STAFF)
  @GetMapping("/training/duties")
  String index(
      Viewer viewer,
      @RequestParam(defaultValue = "") String state,
      HttpServletRequest request,
      Model model) {
    var shown = Duty.State.known(state);
    model.addAttribute("page", pages.duties(viewer, shown, shells.of(request)));
    return "learning/staff/duties";
  }

  @Allows(Permission.TRAIN_STAFF)
  @GetMapping("/training/duties.{extension:csv|xlsx}")
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @RequestParam(defaultValue = "") String state,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var rows =
        PostPages.filtered(posts.exportDuties(viewer), Duty.State.known(state), posts.today());
    exports.send(
        request, response, pages.table(shells.of(request)), rows, Exports.Kind.of(extension));
  }
}
