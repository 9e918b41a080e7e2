package org.mifeng.platform.evidence.certificate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.CheckStep;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.Upgrade;
import org.mifeng.ledger.receipt.Verdict;
import org.mifeng.platform.evidence.certificate.CertificatePage.Testimony;

/**
 * What others than the log say about a deposit, as far as the check of the receipt found it good.
 *
 * @param receipt with its upgrades
 * @param verdict on it
 */
record Testimonies(Receipt receipt, Verdict verdict) {

  List<Testimony> list() {
    Set<Testimony> all = new LinkedHashSet<>();
    for (var upgrade : receipt.upgrades()) {
      if (holds(CheckStep.WITNESS, Receipt.WITNESSED)) {
        all.addAll(witnesses(upgrade));
      }
    }
    return List.copyOf(all);
  }

  private boolean holds(CheckStep step, int level) {
    return verdict.result(step) == Verdict.StepResult.PASSED && verdict.proven().level() >= level;
  }

  private static List<Testimony> witnesses(Upgrade upgrade) {
    List<Testimony> all = new ArrayList<>();
    var note = PublishedNote.parse(upgrade.sha256().checkpoint());
    for (var signature : note.note().signatures().subList(1, note.note().signatures().size())) {
      all.add(
          new Testimony(
              "witness",
              signature.name(),
              null,
              HashSuite.SHA256.label() + " " + note.checkpoint().size()));
    }
    return all;
  }
}
