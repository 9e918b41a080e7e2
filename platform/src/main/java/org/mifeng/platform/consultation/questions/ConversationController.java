package org.mifeng.platform.consultation.questions;

import static org.mifeng.platform.identity.Permission.ASK_QUESTIONS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.consultation.AnonymousQuestions.Opened;
import org.mifeng.platform.consultation.QuestionId;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One question of an enterprise: what was said, and what its asker says. */
@Controller
class ConversationController {
  private static final String PATH = "/questions/{id:[0-9a-f-]{36}}";

  private final Questions questions;
  private final AskPages pages;
  private final Shells shells;

  ConversationController(Questions questions, AskPages pages, Shells shells) {
    this.questions = questions;
    this.pages = pages;
    this.shells = shells;
  }

  @Allows(ASK_QUESTIONS)
  @GetMapping(PATH)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    return shown(viewer, new QuestionId(id), "", request, model);
  }

  private String shown(
      Viewer viewer, QuestionId id, String typed, HttpServletRequest request, Model model) {
    var opened = new Opened(viewer, questions.require(viewer, id), questions.history(viewer, id));
    model.addAttribute(
        "page",
        pages.show("/questions/" + id, opened, typed, ShowPage.Ticket.NONE, shells.of(request)));
    return "consultation/questions/show";
  }

  @Allows(ASK_QUESTIONS)
  @PostMapping(PATH + "/replies")
  String reply(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") SayForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var question = new QuestionId(id);
    if (!Attempt.of(
        result,
        () -> questions.reply(viewer, question, form.givenWords(), form.givenConfirmed()))) {
      return shown(viewer, question, form.givenWords(), request, model);
    }
    Notice.success(redirect, "consultation.ask.replied");
    return "redirect:/questions/" + id;
  }

  @Allows(ASK_QUESTIONS)
  @PostMapping(PATH + "/closure")
  String close(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") SayForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var question = new QuestionId(id);
    if (!Attempt.of(
        result, () -> questions.close(viewer, question, form.stars(), form.givenOpinion()))) {
      return shown(viewer, question, "", request, model);
    }
    Notice.success(redirect, "consultation.ask.closed");
    return "redirect:/questions/" + id;
  }

  @Allows(ASK_QUESTIONS)
  @PostMapping(PATH + "/rating")
  String rate(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") SayForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var question = new QuestionId(id);
    if (!Attempt.of(
        result, () -> questions.rate(viewer, question, form.stars(), form.givenOpinion()))) {
      return shown(viewer, question, "", request, model);
    }
    Notice.success(redirect, "consultation.ask.rated");
    return "redirect:/questions/" + id;
  }
}
