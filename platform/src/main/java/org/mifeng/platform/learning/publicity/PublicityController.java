package org.mifeng.platform.learning.publicity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What anybody reads. */
@Controller
class PublicityController {
  static final String WHY = "publicity is for the public";
  static final String ONE = "/publicity/{code:[a-z0-9-]{3,60}}";

  private final PublicReading reading;
  private final PublicPages pages;
  private final Shells shells;

  PublicityController(PublicReading reading, PublicPages pages, Shells shells) {
    this.reading = reading;
    this.pages = pages;
    this.shells = shells;
  }

  @OpenToAll(WHY)
  @GetMapping("/publicity")
  String index(
      Viewer viewer,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String words,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var filter = PublicFilter.of(kind, words);
    model.addAttribute("page", pages.list(viewer, filter, paging, shells.of(request)));
    return "learning/publicity/index";
  }

  @OpenToAll(WHY)
  @GetMapping(ONE)
  String show(Viewer viewer, @PathVariable String code, HttpServletRequest request, Model model) {
    var item = reading.require(viewer, code);
    reading.count(viewer, item, Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
    model.addAttribute("page", pages.one(viewer, item, shells.of(request)));
    return "learning/publicity/show";
  }
}
