package org.mifeng.platform.evidence.witnessing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.witness.WitnessPolicy;
import org.mifeng.platform.evidence.Writing;
import org.mifeng.platform.evidence.publishing.Published;
import org.mifeng.platform.evidence.publishing.PublishedCheckpoints;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The witnesses, how far each is, and whether enough of them are there; for the operator. */
@Controller
class WitnessesController {
  private final WitnessCircle circle;
  private final StandingStore standings;
  private final PublishedCheckpoints published;
  private final Writing writing;
  private final Shells shells;

  WitnessesController(
      WitnessCircle circle,
      StandingStore standings,
      PublishedCheckpoints published,
      Writing writing,
      Shells shells) {
    this.circle = circle;
    this.standings = standings;
    this.published = published;
    this.writing = writing;
    this.shells = shells;
  }

  @Allows(Permission.OPERATE)
  @GetMapping("/witnesses")
  String index(HttpServletRequest request, Model model) {
    int year = writing.year();
    long newest = published.newest(year).map(Published::size).orElse(0L);
    List<WitnessRow> rows =
        circle.witnesses().stream().map(witness -> row(year, witness, newest)).toList();
    var policy = circle.policy().map(WitnessPolicy::text).orElse("");
    model.addAttribute(
        "page", WitnessesPage.of(shells.of(request), rows, policy, standings.findAlarm()));
    return "evidence/witnessing/index";
  }

  private WitnessRow row(int year, KnownWitness witness, long newest) {
    return new WitnessRow(
        witness.department().zh(),
        witness.department().en(),
        witness.door().address(),
        standings.find(year, witness.name(), HashSuite.SHA256),
        standings.find(year, witness.name(), HashSuite.SM3),
        newest);
  }
}
