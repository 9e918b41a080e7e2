package org.mifeng.platform.evidence.desk;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.ledger.receipt.Proven;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.Sentences;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;

/**
 * How far a receipt has risen.
 *
 * @param rungs level by level
 * @param facts the time that others vouch for, when somebody does
 */
record DepositLevels(List<Rung> rungs, List<Fact> facts) {
  /**
   * One level.
   *
   * @param name such as 第 2 级 已见证
   * @param meaning one sentence
   * @param state reached or waiting, in words
   * @param reached whether the receipt has it
   */
  record Rung(String name, String meaning, String state, boolean reached) {}

  /**
   * Builds the ladder. Renewal is shown once it is there: for years nobody needs it.
   *
   * @param level what the receipt claims
   * @param proven what the platform's own check finds proven
   */
  static DepositLevels of(Shell shell, long level, Proven proven) {
    var sentences = Sentences.in(shell.locale());
    var rungs = new ArrayList<Rung>();
    for (int rung = Receipt.SEALED; rung <= Math.max(level, Receipt.ANCHORED); rung++) {
      boolean reached = rung <= level;
      rungs.add(
          new Rung(
              name(shell, sentences, rung),
              sentences.levelMeaning(rung),
              shell.text(reached ? "evidence.upgrade.reached" : "evidence.upgrade.waiting"),
              reached));
    }
    var time = proven.notLaterThan();
    var facts =
        time == null
            ? List.<Fact>of()
            : List.of(Fact.of(shell.text("evidence.upgrade.proven-by"), shell.exactTime(time)));
    return new DepositLevels(rungs, facts);
  }

  /** A level with its number, for lists. */
  static String name(Shell shell, Sentences sentences, long level) {
    return shell.text("evidence.upgrade.level", String.valueOf(level), sentences.level(level));
  }
}
