package org.mifeng.platform.evidence.renewal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Evidence records for the operator: which ends when, and whether one was not renewed in time. */
@Controller
class RecordsController {
  private final RecordStore store;
  private final RenewalProperties properties;
  private final Clock clock;
  private final Shells shells;

  RecordsController(RecordStore store, RenewalProperties properties, Clock clock, Shells shells) {
    this.store = store;
    this.properties = properties;
    this.clock = clock;
    this.shells = shells;
  }

  @GetMapping("/evidence-records")
  @Allows(Permission.OPERATE)
  String index(Paging paging, HttpServletRequest request, Model model) {
    var now = clock.instant();
    // One round of the day may fail before anybody has to look.
    var due = now.plus(properties.ahead()).minus(properties.apart());
    var ended = store.countCurrent(now);
    var tally =
        new RecordsPage.Tally(now, due, ended, Math.max(0, store.countCurrent(due) - ended));
    var rows =
        new Paged<>(
            store.page(paging.offset(), paging.size()),
            store.countCurrent(RecordStore.EVER),
            paging);
    model.addAttribute("page", RecordsPage.of(shells.of(request), properties, rows, tally));
    return "evidence/renewal/index";
  }
}
