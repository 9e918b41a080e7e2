package org.mifeng.platform.checkup.filling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mifeng.platform.checkup.AnswerSheet;
import org.mifeng.platform.evidence.Deposit;
import org.mifeng.platform.evidence.DepositFilter;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.SealedActs;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/**
 * What an enterprise can show as sealed: its newest deposits, the acts by which it protected
 * secrets, and what its answers show already, however old that is.
 */
@Component
class SealedProof {
  private static final int DEPOSITS = 100;
  private static final int ACTS_OF_A_KIND = 20;

  /** Acts that protect; the others are somebody's sign-in, or results of the platform's own. */
  private static final List<String> KINDS =
      List.of(
          "learning.course-finished",
          "checkup.template-adopted",
          "experts.secrecy-agreed",
          "experts.result-accepted");

  private final Deposits deposits;
  private final SealedActs acts;

  SealedProof(Deposits deposits, SealedActs acts) {
    this.deposits = deposits;
    this.acts = acts;
  }

  /**
   * What is offered.
   *
   * @param more whether there are older deposits that are not
   */
  record Offered(List<Option> options, boolean more) {}

  Offered offered(Viewer viewer, AnswerSheet sheet, Shell shell) {
    var newest = deposits.list(viewer, DepositFilter.ALL, 0, DEPOSITS + 1);
    var sealed =
        KINDS.stream()
            .flatMap(kind -> acts.listSealed(viewer, kind, ACTS_OF_A_KIND).stream())
            .toList();
    var options = new ArrayList<Option>();
    newest.stream().limit(DEPOSITS).map(one -> deposit(one, shell)).forEach(options::add);
    sealed.stream().map(one -> act(one, shell)).forEach(options::add);
    var known = new HashSet<>(options.stream().map(Option::value).toList());
    shown(sheet)
        .filter(id -> known.add(id.toString()))
        .map(id -> deposit(deposits.require(viewer, id), shell))
        .forEach(options::add);
    return new Offered(options, newest.size() > DEPOSITS);
  }

  private static Stream<DepositId> shown(AnswerSheet sheet) {
    return sheet.given().values().stream()
        .map(answer -> answer.backing().deposit())
        .filter(Objects::nonNull);
  }

  private static Option deposit(Deposit deposit, Shell shell) {
    var title = deposit.submission().title();
    return Option.of(
        deposit.id().toString(),
        shell.text(
            "checkup.section.deposit",
            title == null ? shell.text("checkup.section.untitled") : title,
            shell.shortTime(deposit.receivedAt())));
  }

  private static Option act(SealedActs.One act, Shell shell) {
    return Option.of(
        act.deposit().toString(),
        shell.text(
            "checkup.section.act",
            shell.text("evidence.acts.kind." + act.kind()),
            shell.shortTime(act.at())));
  }
}
