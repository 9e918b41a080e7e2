package org.mifeng.platform.consultation.questions;

import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.consultation.Answering;
import org.mifeng.platform.consultation.Answering.Seen;
import org.mifeng.platform.consultation.QuestionId;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office does about a question beside answering it. */
@Controller
class HandingController {
  private static final String PATH = DeskPages.LIST + "/{id:[0-9a-f-]{36}}";

  private final Answering answering;
  private final DeskPages pages;
  private final Shells shells;

  HandingController(Answering answering, DeskPages pages, Shells shells) {
    this.answering = answering;
    this.pages = pages;
    this.shells = shells;
  }

  @Allows(HANDLE_QUESTIONS)
  @PostMapping(PATH + "/complexity")
  String makeComplex(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") DeskForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var seen = new Seen(new QuestionId(id), form.seen());
    if (!Attempt.of(
        result, () -> answering.makeComplex(viewer, seen, AskForm.value(form.reason())))) {
      return again(viewer, seen, request, model);
    }
    Notice.success(redirect, "consultation.desk.made-complex");
    return "redirect:" + DeskPages.LIST + "/" + id;
  }

  @Allows(HANDLE_QUESTIONS)
  @PostMapping(PATH + "/possession")
  String take(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") DeskForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var seen = new Seen(new QuestionId(id), form.seen());
    if (!Attempt.of(result, () -> answering.take(viewer, seen))) {
      return again(viewer, seen, request, model);
    }
    Notice.success(redirect, "consultation.desk.taken");
    return "redirect:" + DeskPages.LIST + "/" + id;
  }

  @Allows(HANDLE_QUESTIONS)
  @PostMapping(PATH + "/assignment")
  String assign(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") DeskForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var seen = new Seen(new QuestionId(id), form.seen());
    if (!Attempt.of(
        result,
        () ->
            answering.assign(
                viewer, seen, AskForm.value(form.to()), AskForm.value(form.reason())))) {
      return again(viewer, seen, request, model);
    }
    Notice.success(redirect, "consultation.desk.assigned");
    return "redirect:" + DeskPages.LIST + "/" + id;
  }

  @Allows(HANDLE_QUESTIONS)
  @PostMapping(PATH + "/desk")
  String move(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute("form") DeskForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var seen = new Seen(new QuestionId(id), form.seen());
    if (!Attempt.of(
        result,
        () ->
            answering.move(viewer, seen, AskForm.value(form.to()), AskForm.value(form.reason())))) {
      return again(viewer, seen, request, model);
    }
    Notice.success(redirect, "consultation.desk.moved");
    return "redirect:" + DeskPages.LIST;
  }

  private String again(Viewer viewer, Seen seen, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.show(viewer, seen.id(), null, shells.of(request)));
    return "consultation/questions/answer";
  }
}
