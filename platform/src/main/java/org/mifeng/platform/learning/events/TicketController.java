package org.mifeng.platform.learning.events;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own sign-up by its secret link: how it stands, check in, cancel. */
@Controller
class TicketController {
  private static final String WHY = "whoever signed up has the secret in the address";
  private static final String ONE = "/sign-ups/{secret}";

  private final SignUps signUps;
  private final CheckIns checkIns;

  TicketController(SignUps signUps, CheckIns checkIns) {
    this.signUps = signUps;
    this.checkIns = checkIns;
  }

  @OpenToAll(WHY)
  @GetMapping(ONE)
  String show(@PathVariable String secret, HttpServletResponse response, Model model) {
    response.setHeader("X-Robots-Tag", "noindex");
    return page(secret, model);
  }

  @OpenToAll(WHY)
  @PostMapping(ONE + "/check-in")
  String arrive(
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String key,
      Model model,
      RedirectAttributes redirect) {
    var held = signUps.require(secret);
    var signUp =
        held.signUp().orElseThrow(() -> Refusal.notFound("learning.refusal.no-such-sign-up"));
    var result = new MapBindingResult(Map.of("key", key), "form");
    if (Attempt.of(result, "key", () -> checkIns.arrive(held.event(), signUp, key))) {
      Notice.success(redirect, "learning.events.arrived");
      return "redirect:/sign-ups/" + secret;
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    return page(secret, model);
  }

  @OpenToAll(WHY)
  @PostMapping(ONE + "/cancellation")
  String cancel(Viewer viewer, @PathVariable String secret, RedirectAttributes redirect) {
    signUps.cancel(viewer, signUps.require(secret));
    Notice.success(redirect, "learning.events.cancelled");
    return "redirect:/sign-ups/" + secret;
  }

  private String page(String secret, Model model) {
    var held = signUps.require(secret);
    model.addAttribute("held", held);
    model.addAttribute("path", "/sign-ups/" + secret);
    model.addAttribute("over", signUps.isOver(held.event()));
    return "learning/events/ticket";
  }
}
