package org.mifeng.platform.consultation.questions;

import static org.mifeng.platform.identity.Permission.ANSWER_QUESTIONS;
import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.mifeng.platform.consultation.Answering;
import org.mifeng.platform.consultation.QuestionId;
import org.mifeng.platform.consultation.drafting.Drafting;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One question for the office, and its answer. */
@Controller
class DeskController {
  private static final String PATH = DeskPages.LIST + "/{id:[0-9a-f-]{36}}";

  private final Answering answering;
  private final Drafting drafting;
  private final DeskPages pages;
  private final Shells shells;

  DeskController(Answering answering, Drafting drafting, DeskPages pages, Shells shells) {
    this.answering = answering;
    this.drafting = drafting;
    this.pages = pages;
    this.shells = shells;
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
    var words = AskForm.value(form.words());
    if (form.isDraft()) {
      return drafted(viewer, seen, form, result, request, model);
    }
    if (form.isSearch()
        || !Attempt.of(
            result,
            () -> {
              drafting.requireRead(viewer, seen, words, form.isRead());
              answering.answer(viewer, seen, words, form.chosen(), form.isGeneral());
            })) {
      model.addAttribute("page", pages.show(viewer, seen.id(), form, shells.of(request)));
      return "consultation/questions/answer";
    }
    Notice.success(redirect, "consultation.desk.answered");
    return "redirect:" + DeskPages.LIST + "/" + id;
  }

  /** What the machine drafted is filled in where nothing was typed; what was typed stays. */
  private String drafted(
      Viewer viewer,
      Answering.Seen seen,
      AnswerForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model) {
    var shown = new AtomicReference<>(form);
    if (Attempt.of(result, () -> shown.set(form.with(drafting.draft(viewer, seen))))) {
      model.addAttribute(
          BindingResult.MODEL_KEY_PREFIX + "form",
          new BeanPropertyBindingResult(shown.get(), "form"));
    }
    model.addAttribute("page", pages.show(viewer, seen.id(), shown.get(), shells.of(request)));
    return "consultation/questions/answer";
  }
}
