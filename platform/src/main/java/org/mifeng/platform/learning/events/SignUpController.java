package org.mifeng.platform.learning.events;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.publicity.Gathering;
import org.mifeng.platform.learning.publicity.Gatherings;
import org.mifeng.platform.registry.Directories;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Option;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Signing up for an event, with an account or without. */
@Controller
class SignUpController {
  static final String WHY = "events are for everybody";
  static final String EVENT = "/publicity/{code:[a-z0-9-]{3,60}}";

  private final SignUps signUps;
  private final Gatherings events;
  private final Organisations organisations;
  private final Directories directories;
  private final RoomPace pace;
  private final Shells shells;

  SignUpController(
      SignUps signUps,
      Gatherings events,
      Organisations organisations,
      Directories directories,
      RoomPace pace,
      Shells shells) {
    this.signUps = signUps;
    this.events = events;
    this.organisations = organisations;
    this.directories = directories;
    this.pace = pace;
    this.shells = shells;
  }

  @OpenToAll(WHY)
  @GetMapping(EVENT + "/sign-up")
  String form(Viewer viewer, @PathVariable String code, HttpServletRequest request, Model model) {
    return page(viewer, events.require(viewer, code), request, model);
  }

  @OpenToAll(WHY)
  @PostMapping(EVENT + "/sign-up")
  String signUp(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model) {
    var event = events.require(viewer, code);
    pace.signUps().take(request.getRemoteAddr());
    var result = new MapBindingResult(fields, "form");
    var people = new SignUpForm(fields, result).read(viewer, organisation(viewer), divisions());
    var issued = new AtomicReference<List<SignUps.Issued>>(List.of());
    if (Attempt.of(result, "names", () -> issued.set(signUps.signUp(viewer, event, people)))) {
      model.addAttribute("event", event);
      model.addAttribute("issued", issued.get());
      model.addAttribute(
          "site", ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
      return "learning/events/signed";
    }
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    return page(viewer, event, request, model);
  }

  @Allows(Permission.OWN_ACCOUNT)
  @PostMapping(EVENT + "/sign-ups/{id:[0-9a-f-]{36}}/cancellation")
  String cancel(
      Viewer viewer,
      @PathVariable String code,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    var event = events.require(viewer, code);
    signUps.cancelOwn(viewer, event, id);
    Notice.success(redirect, "learning.events.cancelled");
    return "redirect:" + event.path() + "/sign-up";
  }

  private String page(Viewer viewer, Gathering event, HttpServletRequest request, Model model) {
    var locale = shells.of(request).locale();
    var enterprise = SignUpForm.isForEnterprise(viewer);
    model.addAttribute(
        "page",
        new SignUpPage(
            event,
            event.title(locale),
            !signUps.isOver(event),
            organisation(viewer),
            Math.max(0, event.occasion().seats() - signUps.count(event)),
            directories.current().currentDivisions().stream()
                .map(one -> Option.of(one.code(), one.name(locale)))
                .toList(),
            enterprise ? signUps.listOwn(viewer, event) : List.of()));
    return "learning/events/sign-up";
  }

  private String organisation(Viewer viewer) {
    return SignUpForm.isForEnterprise(viewer)
        ? organisations.require(viewer, viewer.organisation()).name()
        : "";
  }

  private Set<String> divisions() {
    return directories.current().currentDivisions().stream()
        .map(one -> one.code())
        .collect(Collectors.toSet());
  }
}
