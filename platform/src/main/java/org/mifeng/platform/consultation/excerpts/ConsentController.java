package org.mifeng.platform.consultation.excerpts;

import static org.mifeng.platform.identity.Permission.ASK_QUESTIONS;

import java.util.UUID;
import org.mifeng.platform.consultation.QuestionId;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an asker says whether the question may become an answer for everybody. */
@Controller
class ConsentController {
  private static final String PATH = "/questions/{id:[0-9a-f-]{36}}/consent";

  private final Consents consents;

  ConsentController(Consents consents) {
    this.consents = consents;
  }

  @Allows(ASK_QUESTIONS)
  @GetMapping(PATH)
  String show(Viewer viewer, @PathVariable UUID id, Model model) {
    var said = consents.find(viewer, new QuestionId(id));
    model.addAttribute(
        "page",
        new ExcerptPage.Consent(
            "/questions/" + id + "/consent",
            "/questions/" + id,
            said.question().number(),
            said.given().orElse(false),
            said.given().isPresent()));
    return "consultation/excerpts/consent";
  }

  /**
   * @param given {@code yes} or {@code no}
   */
  @Allows(ASK_QUESTIONS)
  @PostMapping(PATH)
  String say(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "no") String given,
      RedirectAttributes redirect) {
    boolean yes = given.equals("yes");
    consents.say(viewer, new QuestionId(id), yes);
    Notice.success(redirect, yes ? "consultation.consent.given" : "consultation.consent.withdrawn");
    return "redirect:/questions/" + id + "/consent";
  }
}
