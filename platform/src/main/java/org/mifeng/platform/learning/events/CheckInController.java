package org.mifeng.platform.learning.events;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.publicity.Gathering;
import org.mifeng.platform.learning.publicity.Gatherings;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the code on an event's screen leads: a telephone checks its owner in. */
@Controller
class CheckInController {
  private static final String WHY = "whoever comes to an event need have no account";

  private final CheckIns checkIns;
  private final Gatherings events;
  private final RoomPace pace;
  private final Shells shells;

  CheckInController(CheckIns checkIns, Gatherings events, RoomPace pace, Shells shells) {
    this.checkIns = checkIns;
    this.events = events;
    this.pace = pace;
    this.shells = shells;
  }

  @OpenToAll(WHY)
  @GetMapping(SignUpController.EVENT + "/check-in")
  String form(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String key,
      HttpServletRequest request,
      Model model) {
    return page(events.require(viewer, code), key, request, model);
  }

  @OpenToAll(WHY)
  @PostMapping(SignUpController.EVENT + "/check-in")
  String arrive(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String contact,
      HttpServletRequest request,
      Model model) {
    var event = events.require(viewer, code);
    var network = request.getRemoteAddr();
    pace.misses().require(network);
    var result = new MapBindingResult(Map.of("key", key, "name", name, "contact", contact), "form");
    var arrived = new AtomicReference<Instant>(Instant.EPOCH);
    if (Attempt.of(
        result,
        () -> {
          var signUp = checkIns.requireByContact(event, name, contact);
          arrived.set(checkIns.arrive(event, signUp, key));
        })) {
      model.addAttribute("event", event);
      model.addAttribute("arrived", arrived.get());
      return "learning/events/arrived";
    }
    pace.misses().add(network);
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    return page(event, key, request, model);
  }

  private String page(Gathering event, String key, HttpServletRequest request, Model model) {
    model.addAttribute("event", event);
    model.addAttribute("title", event.title(shells.of(request).locale()));
    model.addAttribute("key", key.length() > 6 ? "" : key);
    return "learning/events/check-in";
  }
}
