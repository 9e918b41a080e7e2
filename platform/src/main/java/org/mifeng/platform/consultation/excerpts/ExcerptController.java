package org.mifeng.platform.consultation.excerpts;

import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.consultation.QuestionId;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Excerpts: the list, one of them, and writing one. */
@Controller
class ExcerptController {
  static final String ONE = ExcerptPages.LIST + "/{id:[0-9a-f-]{36}}";

  private final Excerpts excerpts;
  private final Questions questions;
  private final ExcerptPages pages;
  private final FormPages forms;
  private final Shells shells;

  ExcerptController(
      Excerpts excerpts, Questions questions, ExcerptPages pages, FormPages forms, Shells shells) {
    this.excerpts = excerpts;
    this.questions = questions;
    this.pages = pages;
    this.forms = forms;
    this.shells = shells;
  }

  @Allows(HANDLE_QUESTIONS)
  @GetMapping(ExcerptPages.LIST)
  String index(
      Viewer viewer,
      @RequestParam(defaultValue = "") String state,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.list(viewer, state, paging, shells.of(request)));
    return "consultation/excerpts/index";
  }

  @Allows(HANDLE_QUESTIONS)
  @GetMapping(ONE)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var excerpt = excerpts.require(viewer, id);
    model.addAttribute("page", pages.show(viewer, excerpt, shells.of(request)));
    return "consultation/excerpts/show";
  }

  /** The form; a question that has an excerpt leads there. */
  @Allows(HANDLE_QUESTIONS)
  @GetMapping(ExcerptPages.LIST + "/new")
  String begin(
      Viewer viewer, @RequestParam UUID question, HttpServletRequest request, Model model) {
    var source = questions.look(viewer, new QuestionId(question));
    var there = excerpts.find(viewer, source.id());
    if (there.isPresent()) {
      return "redirect:" + there.get().path();
    }
    model.addAttribute("page", forms.form(viewer, source, null, null, shells.of(request)));
    return "consultation/excerpts/form";
  }

  /** Looks for law to cite, or proposes; what was typed stays either way. */
  @Allows(HANDLE_QUESTIONS)
  @PostMapping(ExcerptPages.LIST)
  String propose(
      Viewer viewer,
      @RequestParam UUID question,
      @RequestParam(defaultValue = "") String step,
      @ModelAttribute("form") ExcerptForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var source = questions.look(viewer, new QuestionId(question));
    var confirmed = ExcerptForm.value(form.confirmed());
    if (step.equals("search")
        || !Attempt.of(
            result,
            () -> {
              var unused = excerpts.propose(viewer, source, form.words(), confirmed);
            })) {
      model.addAttribute("page", forms.form(viewer, source, null, form, shells.of(request)));
      return "consultation/excerpts/form";
    }
    Notice.success(redirect, "consultation.excerpt.proposed");
    return "redirect:" + excerpts.find(viewer, source.id()).orElseThrow().path();
  }

  @Allows(HANDLE_QUESTIONS)
  @GetMapping(ONE + "/versions/new")
  String edit(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var excerpt = excerpts.require(viewer, id);
    var source = questions.look(viewer, excerpt.question());
    model.addAttribute("page", forms.form(viewer, source, excerpt, null, shells.of(request)));
    return "consultation/excerpts/form";
  }

  @Allows(HANDLE_QUESTIONS)
  @PostMapping(ONE + "/versions")
  String revise(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int seen,
      @RequestParam(defaultValue = "") String step,
      @ModelAttribute("form") ExcerptForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var excerpt = excerpts.require(viewer, id);
    var source = questions.look(viewer, excerpt.question());
    var confirmed = ExcerptForm.value(form.confirmed());
    if (step.equals("search")
        || !Attempt.of(
            result, () -> excerpts.revise(viewer, source, id, seen, form.words(), confirmed))) {
      model.addAttribute("page", forms.form(viewer, source, excerpt, form, shells.of(request)));
      return "consultation/excerpts/form";
    }
    Notice.success(redirect, "consultation.excerpt.proposed");
    return "redirect:" + excerpt.path();
  }
}
