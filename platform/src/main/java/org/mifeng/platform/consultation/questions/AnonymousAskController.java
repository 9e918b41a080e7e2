package org.mifeng.platform.consultation.questions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.mifeng.platform.consultation.AnonymousQuestions;
import org.mifeng.platform.consultation.AnonymousQuestions.Ticket;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Asking without a name: the number and the phrase are shown once, in the answer itself. */
@Controller
class AnonymousAskController {
  private static final String PATH = "/anonymous-questions";
  private static final String WHY = "whoever fears to be known may ask too";
  private static final AskForm EMPTY = new AskForm(null, null, null, null, null, null);

  private final AnonymousQuestions questions;
  private final AskPages pages;
  private final Shells shells;

  AnonymousAskController(AnonymousQuestions questions, AskPages pages, Shells shells) {
    this.questions = questions;
    this.pages = pages;
    this.shells = shells;
  }

  @OpenToAll(WHY)
  @GetMapping(PATH + "/new")
  String form(HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.form(PATH, EMPTY, false, shells.of(request)));
    return "consultation/questions/ask";
  }

  /** Shows what the knowledge base says; what is sent from there is asked, and its phrase shown. */
  @OpenToAll(WHY)
  @PostMapping(PATH)
  String ask(
      @ModelAttribute("form") AskForm form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var asked = new AtomicReference<Ticket>();
    if (form.isWhole(result)
        && form.isToBeSent()
        && Attempt.of(
            result, () -> asked.set(questions.ask(form.wish(), request.getRemoteAddr())))) {
      AnonymousController.keepNowhere(response);
      model.addAttribute("page", asked.get());
      return "consultation/questions/issued";
    }
    model.addAttribute(
        "page",
        pages.form(PATH, form, form.isToBeSent() || !result.hasErrors(), shells.of(request)));
    return "consultation/questions/ask";
  }
}
