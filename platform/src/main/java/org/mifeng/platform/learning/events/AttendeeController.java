package org.mifeng.platform.learning.events;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.publicity.Gathering;
import org.mifeng.platform.learning.publicity.Gatherings;
import org.mifeng.platform.web.Exports;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.PublicAddress;
import org.mifeng.platform.web.Shells;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who comes to an event, and the screen at its door. */
@Controller
class AttendeeController {
  private static final String ONE = "/publicity-desk/items/{code:[a-z0-9-]{3,60}}";

  /** The screen asks for the code anew this often, in seconds. */
  private static final String REFRESH = "15";

  private final CheckIns checkIns;
  private final Gatherings events;
  private final AttendeePages pages;
  private final PublicAddress address;
  private final Exports exports;
  private final Shells shells;

  AttendeeController(
      CheckIns checkIns,
      Gatherings events,
      AttendeePages pages,
      PublicAddress address,
      Exports exports,
      Shells shells) {
    this.checkIns = checkIns;
    this.events = events;
    this.pages = pages;
    this.address = address;
    this.exports = exports;
    this.shells = shells;
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @GetMapping(ONE + "/attendees")
  String index(Viewer viewer, @PathVariable String code, HttpServletRequest request, Model model) {
    var event = events.requireKept(viewer, code);
    model.addAttribute("page", pages.of(event, checkIns.list(viewer, event), shells.of(request)));
    return "learning/events/attendees";
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @GetMapping(ONE + "/attendees.{extension:csv|xlsx}")
  void export(
      Viewer viewer,
      @PathVariable String code,
      @PathVariable String extension,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var event = events.requireKept(viewer, code);
    exports.send(
        request,
        response,
        pages.table(event, shells.of(request)),
        checkIns.export(viewer, event),
        Exports.Kind.of(extension));
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @PostMapping(ONE + "/attendees/arrival")
  String admit(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam UUID person,
      RedirectAttributes redirect) {
    var event = events.requireKept(viewer, code);
    checkIns.admit(viewer, event, person);
    Notice.success(redirect, "learning.events.admitted");
    return "redirect:" + event.deskPath() + "/attendees";
  }

  /** For a screen at the door; asks for itself again before the code changes. */
  @Allows(Permission.EDIT_PUBLICITY)
  @GetMapping(ONE + "/screen")
  String screen(
      Viewer viewer,
      @PathVariable String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var event = events.requireKept(viewer, code);
    response.setHeader("Refresh", REFRESH);
    model.addAttribute("event", event);
    model.addAttribute("title", event.title(shells.of(request).locale()));
    model.addAttribute("shown", checkIns.show(viewer, event));
    model.addAttribute("address", site() + event.path() + "/check-in");
    return "learning/events/screen";
  }

  @Allows(Permission.EDIT_PUBLICITY)
  @GetMapping(ONE + "/screen.svg")
  ResponseEntity<String> picture(Viewer viewer, @PathVariable String code) {
    Gathering event = events.requireKept(viewer, code);
    var key = checkIns.show(viewer, event).code();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("image/svg+xml"))
        .cacheControl(CacheControl.noStore())
        .body(QrPicture.svg(site() + event.path() + "/check-in?key=" + key));
  }

  private String site() {
    return address
        .configured()
        .orElseGet(
            () -> ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
  }
}
