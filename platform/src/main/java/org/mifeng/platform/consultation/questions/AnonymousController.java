package org.mifeng.platform.consultation.questions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.mifeng.platform.consultation.AnonymousQuestions;
import org.mifeng.platform.consultation.AnonymousQuestions.Opened;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Questions of those who do not say who they are. Number and phrase travel in forms, never in an
 * address, and no page of them is kept by a browser.
 */
@Controller
class AnonymousController {
  private static final String PATH = "/anonymous-questions";
  private static final String WHY = "whoever fears to be known may ask too";
  private static final AskForm EMPTY = new AskForm(null, null, null, null, null, null);

  private final AnonymousQuestions questions;
  private final AskPages pages;
  private final Shells shells;

  AnonymousController(AnonymousQuestions questions, AskPages pages, Shells shells) {
    this.questions = questions;
    this.pages = pages;
    this.shells = shells;
  }

  @OpenToAll(WHY)
  @GetMapping(PATH)
  String start() {
    return "consultation/questions/start";
  }

  @OpenToAll(WHY)
  @PostMapping(PATH + "/opened")
  String open(
      @ModelAttribute("form") SayForm form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return shown(form, result, opened -> {}, request, response, model);
  }

  @OpenToAll(WHY)
  @PostMapping(PATH + "/replies")
  String reply(
      @ModelAttribute("form") SayForm form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return shown(
        form,
        result,
        opened -> questions.reply(opened, form.givenWords(), form.givenConfirmed()),
        request,
        response,
        model);
  }

  @OpenToAll(WHY)
  @PostMapping(PATH + "/closure")
  String close(
      @ModelAttribute("form") SayForm form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return shown(
        form,
        result,
        opened -> questions.close(opened, form.stars(), form.givenOpinion()),
        request,
        response,
        model);
  }

  @OpenToAll(WHY)
  @PostMapping(PATH + "/rating")
  String rate(
      @ModelAttribute("form") SayForm form,
      BindingResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return shown(
        form,
        result,
        opened -> questions.rate(opened, form.stars(), form.givenOpinion()),
        request,
        response,
        model);
  }

  /** Opens it, does something, and shows how it stands then. */
  private String shown(
      SayForm form,
      BindingResult result,
      Consumer<Opened> deed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    keepNowhere(response);
    var number = AskForm.value(form.number());
    var phrase = AskForm.value(form.phrase());
    var opened = new AtomicReference<Opened>();
    if (!Attempt.of(
        result, () -> opened.set(questions.open(number, phrase, request.getRemoteAddr())))) {
      return "consultation/questions/start";
    }
    var done = Attempt.of(result, () -> deed.accept(opened.get()));
    var now = done ? questions.again(opened.get()) : opened.get();
    model.addAttribute(
        "page",
        pages.show(
            PATH,
            now,
            done ? "" : form.givenWords(),
            new ShowPage.Ticket(now.question().number(), phrase),
            shells.of(request)));
    return "consultation/questions/show";
  }

  static void keepNowhere(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
  }
}
