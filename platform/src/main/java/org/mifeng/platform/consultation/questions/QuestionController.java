package org.mifeng.platform.consultation.questions;

import static org.mifeng.platform.identity.Permission.ASK_QUESTIONS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.mifeng.platform.consultation.QuestionFilter;
import org.mifeng.platform.consultation.QuestionId;
import org.mifeng.platform.consultation.Questions;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OpenToAll;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions of an enterprise, for its people. */
@Controller
class QuestionController {
  private static final String LIST = "/questions";
  private static final AskForm EMPTY = new AskForm(null, null, null, null, null, null);

  private final Questions questions;
  private final AskPages pages;
  private final Exports exports;
  private final Shells shells;

  QuestionController(Questions questions, AskPages pages, Exports exports, Shells shells) {
    this.questions = questions;
    this.pages = pages;
    this.exports = exports;
    this.shells = shells;
  }

  @Allows(ASK_QUESTIONS)
  @GetMapping(LIST)
  String index(
      Viewer viewer,
      @ModelAttribute QuestionFilter filter,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.list(viewer, filter, paging, shells.of(request)));
    return "consultation/questions/index";
  }

  @Allows(ASK_QUESTIONS)
  @GetMapping(LIST + ".{extension:csv|xlsx}")
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
        pages.table(shells.of(request)),
        questions.list(viewer, filter, Exports.MOST_AT_ONCE + 1, 0),
        Exports.Kind.of(extension));
  }

  @Allows(ASK_QUESTIONS)
  @GetMapping(LIST + "/new")
  String form(HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.form(LIST, EMPTY, false, shells.of(request)));
    return "consultation/questions/ask";
  }

  /** First shows what the knowledge base says; what is sent from there is asked. */
  @Allows(ASK_QUESTIONS)
  @PostMapping(LIST)
  String ask(
      Viewer viewer,
      @ModelAttribute("form") AskForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var asked = new AtomicReference<QuestionId>();
    if (form.isWhole(result)
        && form.isToBeSent()
        && Attempt.of(result, () -> asked.set(questions.ask(viewer, form.wish())))) {
      Notice.success(redirect, "consultation.ask.asked");
      return "redirect:/questions/" + asked.get();
    }
    model.addAttribute(
        "page",
        pages.form(LIST, form, form.isToBeSent() || !result.hasErrors(), shells.of(request)));
    return "consultation/questions/ask";
  }

  /** The knowledge base had it; nothing is asked, and nothing written down but that. */
  @OpenToAll("visitors ask too, and help themselves")
  @PostMapping("/question-help")
  String help(
      Viewer viewer,
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String helped,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    questions.helped(viewer, topic, helped, request.getRemoteAddr());
    Notice.success(redirect, "consultation.ask.helped");
    return "redirect:" + helped;
  }
}
