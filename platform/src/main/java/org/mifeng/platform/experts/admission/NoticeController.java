package org.mifeng.platform.experts.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public notice: who is to be appointed, and objecting. */
@Controller
class NoticeController {
  private static final String WHY = "a public notice is for everybody";
  private static final String ONE = "/pool-notices/{id:[0-9a-f-]{36}}";

  private final Objections objections;
  private final Vocabulary vocabulary;
  private final ApplicationPace pace;
  private final Shells shells;

  NoticeController(
      Objections objections, Vocabulary vocabulary, ApplicationPace pace, Shells shells) {
    this.objections = objections;
    this.vocabulary = vocabulary;
    this.pace = pace;
    this.shells = shells;
  }

  @OpenToAll(WHY)
  @GetMapping("/pool-notices")
  String index(Model model) {
    model.addAttribute("page", objections.listNoticed());
    return "experts/admission/notices";
  }

  @OpenToAll(WHY)
  @GetMapping(ONE)
  String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
    return page(id, request, model);
  }

  @OpenToAll(WHY)
  @PostMapping(ONE + "/objections")
  String object(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String contact,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var result =
        new MapBindingResult(Map.of("name", name, "contact", contact, "text", text), "form");
    var words = new Objection.Words(name.strip(), contact.strip(), text.strip());
    if (Attempt.of(
        result,
        "text",
        () -> {
          pace.take(request.getRemoteAddr());
          objections.object(id, words);
        })) {
      Notice.success(redirect, "experts.objection.raised");
      return "redirect:/pool-notices/" + id;
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    return page(id, request, model);
  }

  private String page(UUID id, HttpServletRequest request, Model model) {
    var shell = shells.of(request);
    var candidate = objections.requireNoticed(id);
    model.addAttribute("page", new NoticePage(candidate, vocabulary.facts(candidate, shell)));
    return "experts/admission/notice";
  }
}
