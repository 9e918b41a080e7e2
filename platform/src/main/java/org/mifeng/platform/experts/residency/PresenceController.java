package org.mifeng.platform.experts.residency;

import static org.mifeng.platform.identity.Permission.CONFIRM_PRESENCE;
import static org.mifeng.platform.identity.Permission.OFFER_SERVICES;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Presences are offered by institutions and decided about by parks. */
@Controller
class PresenceController {
  private static final String LIST = "/park-presences";
  private static final String ONE = LIST + "/{id:[0-9a-f-]{36}}";

  private final Presences presences;
  private final PresencePages pages;
  private final Shells shells;

  PresenceController(Presences presences, PresencePages pages, Shells shells) {
    this.presences = presences;
    this.pages = pages;
    this.shells = shells;
  }

  @GetMapping(LIST)
  @Allows({OFFER_SERVICES, CONFIRM_PRESENCE})
  String index(Viewer viewer, Paging paging, HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.own(viewer, paging, shells.of(request)));
    return "experts/residency/own";
  }

  @PostMapping(LIST)
  @Allows(OFFER_SERVICES)
  String offer(
      Viewer viewer,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var form = new PresenceForm(fields);
    var park = form.park();
    var terms = form.terms(presences.today());
    if (Attempt.of(form.errors(), () -> presences.offer(viewer, park.orElseThrow(), terms))) {
      Notice.success(redirect, "experts.presence.offered-notice");
      return "redirect:" + LIST;
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form.errors());
    model.addAttribute("page", pages.own(viewer, Paging.first(), shells.of(request)));
    return "experts/residency/own";
  }

  @PostMapping(ONE + "/confirmation")
  @Allows(CONFIRM_PRESENCE)
  String confirm(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    presences.confirm(viewer, id);
    Notice.success(redirect, "experts.presence.confirmed-notice");
    return "redirect:" + LIST;
  }

  @PostMapping(ONE + "/refusal")
  @Allows(CONFIRM_PRESENCE)
  String refuse(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    presences.refuse(viewer, id, reason.replace("\0", ""));
    Notice.success(redirect, "experts.presence.refused-notice");
    return "redirect:" + LIST;
  }

  @PostMapping(ONE + "/ending")
  @Allows({OFFER_SERVICES, CONFIRM_PRESENCE})
  String end(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    presences.end(viewer, id, reason.replace("\0", ""));
    Notice.success(redirect, "experts.presence.ended-notice");
    return "redirect:" + LIST;
  }
}
