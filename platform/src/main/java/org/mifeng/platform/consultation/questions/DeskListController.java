package org.mifeng.platform.consultation.questions;

import static org.mifeng.platform.identity.Permission.ANSWER_QUESTIONS;
import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mifeng.platform.consultation.QuestionFilter;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Questions for the office: the list and the figures. */
@Controller
class DeskListController {
  private final Questions questions;
  private final DeskListPages lists;
  private final Exports exports;
  private final Shells shells;

  DeskListController(Questions questions, DeskListPages lists, Exports exports, Shells shells) {
    this.questions = questions;
    this.lists = lists;
    this.exports = exports;
    this.shells = shells;
  }

  @Allows({HANDLE_QUESTIONS, ANSWER_QUESTIONS})
  @GetMapping(DeskPages.LIST)
  String index(
      Viewer viewer,
      @ModelAttribute QuestionFilter filter,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", lists.list(viewer, filter, paging, shells.of(request)));
    return "consultation/questions/desk";
  }

  @Allows(HANDLE_QUESTIONS)
  @GetMapping(DeskPages.LIST + ".{extension:csv|xlsx}")
  void export(
      Viewer viewer,
      @PathVariable String extension,
      @ModelAttribute QuestionFilter filter,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    exports.send(
        request,
        response,
        lists.table(shells.of(request)),
        questions.export(viewer, filter),
        Exports.Kind.of(extension));
  }

  @Allows(HANDLE_QUESTIONS)
  @GetMapping(DeskPages.LIST + "/figures")
  String figures(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", lists.figures(viewer, shells.of(request)));
    return "consultation/questions/figures";
  }
}
