package org.mifeng.platform.learning.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.Courses;
import org.mifeng.platform.learning.staff.Trainees.Issued;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who of the enterprise is to take which course, and who has. */
@Controller
class TrainingController {
  private final Trainees trainees;
  private final TrainingPages pages;
  private final Courses courses;
  private final Exports exports;
  private final Shells shells;

  TrainingController(
      Trainees trainees, TrainingPages pages, Courses courses, Exports exports, Shells shells) {
    this.trainees = trainees;
    this.pages = pages;
    this.courses = courses;
    this.exports = exports;
    this.shells = shells;
  }

  @Allows(Permission.TRAIN_STAFF)
  @GetMapping("/training")
  String index(
      Viewer viewer,
      @RequestParam(defaultValue = "") String course,
      @RequestParam(defaultValue = "") String state,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var filter = TraineeFilter.of(course, state);
    model.addAttribute("page", pages.list(viewer, filter, paging, shells.of(request)));
    return "learning/staff/index";
  }

  @Allows(Permission.TRAIN_STAFF)
  @GetMapping("/training.{extension:csv|xlsx}")
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @RequestParam(defaultValue = "") String course,
      @RequestParam(defaultValue = "") String state,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var rows = trainees.export(viewer, TraineeFilter.of(course, state));
    var table = pages.table(shells.of(request));
    exports.send(request, response, table, rows, Exports.Kind.of(extension));
  }

  @Allows(Permission.TRAIN_STAFF)
  @GetMapping("/training/new")
  String form(HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.assignment(shells.of(request)));
    return "learning/staff/new";
  }

  /** Assigns the course and shows the links, once. */
  @Allows(Permission.TRAIN_STAFF)
  @PostMapping("/training")
  String assign(
      Viewer viewer,
      @ModelAttribute("form") AssignmentForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model) {
    var assignment = form.read(courses, trainees.today(), result);
    var issued = new AtomicReference<List<Issued>>(List.of());
    var shell = shells.of(request);
    if (Attempt.of(result, "names", () -> issued.set(trainees.assign(viewer, assignment)))) {
      model.addAttribute("page", pages.issued(issued.get(), site(), shell));
      return "learning/staff/issued";
    }
    model.addAttribute("page", pages.assignment(shell));
    return "learning/staff/new";
  }

  /** Where the administrator reaches the platform. */
  static String site() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}
