package org.mifeng.platform.consultation.questions;

import static org.mifeng.platform.identity.Permission.ANSWER_QUESTIONS;
import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mifeng.platform.consultation.Answering;
import org.mifeng.platform.consultation.QuestionFilter;
import org.mifeng.platform.consultation.QuestionId;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions for the office: the list, the figures, one question and its answer. */
@Controller
class DeskController {
  private static final String PATH = DeskPages.LIST + "/{id:[0-9a-f-]{36}}";

  private final Questions questions;
  private final Answering answering;
  private final DeskListPages lists;
  private final DeskPages pages;
  private final Exports exports;
  private final Shells shells;

  DeskController(
      Questions questions,
      Answering answering,
      DeskListPages lists,
      DeskPages pages,
      Exports exports,
      Shells shells) {
    this.questions = questions;
    this.answering = answering;
    this.lists = lists;
    this.pages = pages;
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

  @Allows({HANDLE_QUESTIONS, ANSWER_QUESTIONS})
  @GetMapping(PATH)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.show(viewer, new QuestionId(id), null, shells.of(request)));
    return "consultation/questions/answer";
  }

  /** Looks for law to cite, or sends the answer; what was typed stays either way. */
  @Allows(ANSWER_QUESTIONS)
  @PostMapping(PATH + "/answers")
  String answer(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") AnswerForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var seen = new Answering.Seen(new QuestionId(id), form.seen());
    if (form.isSearch()
        || !Attempt.of(
            result,
            () ->
                answering.answer(
                    viewer, seen, AskForm.value(form.words()), form.chosen(), form.isGeneral()))) {
      model.addAttribute("page", pages.show(viewer, seen.id(), form, shells.of(request)));
      return "consultation/questions/answer";
    }
    Notice.success(redirect, "consultation.desk.answered");
    return "redirect:" + DeskPages.LIST + "/" + id;
  }
}
