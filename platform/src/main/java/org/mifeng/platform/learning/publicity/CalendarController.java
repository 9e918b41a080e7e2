package org.mifeng.platform.learning.publicity;

import jakarta.servlet.http.HttpServletRequest;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The year: what comes back, and the events, as a page and as a file for calendars. */
@Controller
class CalendarController {
  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

  private final PublicReading reading;
  private final CalendarPages pages;
  private final Shells shells;

  CalendarController(PublicReading reading, CalendarPages pages, Shells shells) {
    this.reading = reading;
    this.pages = pages;
    this.shells = shells;
  }

  @OpenToAll(PublicityController.WHY)
  @GetMapping("/publicity/calendar")
  String show(
      Viewer viewer,
      @RequestParam(defaultValue = "") String year,
      HttpServletRequest request,
      Model model) {
    int shown = pages.year(year);
    model.addAttribute(
        "page", pages.of(shown, reading.listEvents(viewer, shown), shells.of(request)));
    return "learning/publicity/calendar";
  }

  @OpenToAll(PublicityController.WHY)
  @GetMapping("/publicity/calendar.ics")
  ResponseEntity<byte[]> file(
      Viewer viewer, @RequestParam(defaultValue = "") String year, HttpServletRequest request) {
    int shown = pages.year(year);
    return sent(
        pages.file(shown, reading.listEvents(viewer, shown), shells.of(request)),
        "mifeng-" + shown + ".ics");
  }

  /** One event, to be put into a calendar. */
  @OpenToAll(PublicityController.WHY)
  @GetMapping(PublicityController.ONE + ".ics")
  ResponseEntity<byte[]> event(
      Viewer viewer, @PathVariable String code, HttpServletRequest request) {
    var event = reading.require(viewer, code);
    if (event.content().occasion() == null) {
      throw Refusal.notFound("learning.refusal.no-such-item");
    }
    return sent(pages.file(event, shells.of(request)), code + ".ics");
  }

  private static ResponseEntity<byte[]> sent(CalendarFile file, String name) {
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(file.bytes());
  }
}
