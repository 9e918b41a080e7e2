package org.mifeng.platform.evidence.timestamping;

import org.mifeng.platform.evidence.Writing;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Time-stamping for the operator: who is asked, how they answer, what waits. */
@Controller
class TimestampingController {
  private final Authorities authorities;
  private final TimestampingProperties properties;
  private final TokenShelf shelf;
  private final Writing writing;

  TimestampingController(
      Authorities authorities,
      TimestampingProperties properties,
      TokenShelf shelf,
      Writing writing) {
    this.authorities = authorities;
    this.properties = properties;
    this.shelf = shelf;
    this.writing = writing;
  }

  @GetMapping("/timestamping")
  @Allows(Permission.OPERATE)
  String show(Model model) {
    var rows =
        authorities.list().stream()
            .map(
                one ->
                    new TimestampingPage.Row(
                        one.trusted(),
                        one.address(),
                        one.isAsked(),
                        shelf.state(one.trusted().name()).orElse(null)))
            .toList();
    model.addAttribute(
        "page",
        new TimestampingPage(
            rows,
            shelf.waitingSince(writing.year()).orElse(null),
            shelf.isOverdue(),
            properties.overdueAfter(),
            properties.stopDeposits()));
    return "evidence/timestamping/index";
  }
}
