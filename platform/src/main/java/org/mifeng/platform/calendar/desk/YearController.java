package org.mifeng.platform.calendar.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows which days of a year are worked. */
@Controller
class YearController {
  private final YearPages pages;
  private final Clock clock;
  private final Shells shells;

  YearController(YearPages pages, Clock clock, Shells shells) {
    this.pages = pages;
    this.clock = clock;
    this.shells = shells;
  }

  @GetMapping("/calendar")
  @Allows(Permission.OWN_ACCOUNT)
  String show(
      @RequestParam(required = false) @Nullable String year,
      HttpServletRequest request,
      Model model) {
    var today = LegalTime.today(clock);
    var years = pages.years(today);
    var wanted =
        years.stream()
            .filter(one -> String.valueOf(one).equals(year))
            .findFirst()
            .orElse(today.getYear());
    model.addAttribute("page", pages.of(wanted, years, today, shells.of(request)));
    return "calendar/desk/show";
  }
}
