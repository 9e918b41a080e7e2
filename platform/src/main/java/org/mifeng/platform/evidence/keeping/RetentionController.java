package org.mifeng.platform.evidence.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is kept for how long, and who may export it. */
@Controller
class RetentionController {
  private final RetentionRules rules;
  private final Shells shells;

  RetentionController(RetentionRules rules, Shells shells) {
    this.rules = rules;
    this.shells = shells;
  }

  /** The rules in force today, or on another day; what is no day is left out. */
  @OpenToAll("who hands over data may know how long they are kept")
  @GetMapping("/retention")
  String show(
      @RequestParam(name = "on", defaultValue = "") String on,
      HttpServletRequest request,
      Model model) {
    var day = day(on);
    var inForce = rules.on(day);
    var paged = new Paged<>(inForce, inForce.size(), new Paging(1, 200, "", false));
    model.addAttribute(
        "page", new RetentionPage(day, RetentionPage.table(shells.of(request)).fill(paged)));
    return "evidence/keeping/retention";
  }

  private LocalDate day(String on) {
    try {
      return on.length() == 10 ? LocalDate.parse(on) : rules.today();
    } catch (DateTimeException notADay) {
      return rules.today();
    }
  }
}
