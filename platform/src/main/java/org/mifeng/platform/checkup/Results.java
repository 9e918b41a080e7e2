package org.mifeng.platform.checkup;

import static org.mifeng.platform.identity.Permission.CHECK_UP;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mifeng.index.manifest.ManifestReader;
import org.mifeng.index.score.ProtectionIndex;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * What check-ups come to. While one is open its figures are of today; once it is signed they are
 * those of its manifest, for ever.
 */
@Component
public class Results {
  private static final int MOST_LISTED = 100;

  private final ResultStore store;
  private final RealUse use;
  private final Transactions transactions;
  private final Clock clock;

  Results(ResultStore store, RealUse use, Transactions transactions, Clock clock) {
    this.store = store;
    this.use = use;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What a sheet comes to: as it was signed, or as of today. */
  public Assessment assess(Viewer viewer, AnswerSheet sheet) {
    viewer.require(CHECK_UP);
    if (sheet.checkup().isSigned()) {
      var manifest = ManifestReader.read(manifest(viewer, sheet.checkup().id()));
      return assessment(sheet, manifest.occasion().day(), manifest.inputs());
    }
    return assessToday(viewer, sheet);
  }

  /** What a sheet comes to today. */
  Assessment assessToday(Viewer viewer, AnswerSheet sheet) {
    var today = LegalTime.today(clock);
    var score = sheet.score(today);
    var inputs = transactions.as(viewer, () -> use.on(today, viewer, sheet.checkup(), score));
    return new Assessment(today, inputs, ProtectionIndex.of(score, inputs));
  }

  private static Assessment assessment(
      AnswerSheet sheet, LocalDate day, Map<String, BigDecimal> inputs) {
    return new Assessment(day, inputs, ProtectionIndex.of(sheet.score(day), inputs));
  }

  /** Today, in the city. */
  public LocalDate today() {
    return LegalTime.today(clock);
  }

  /** Results of the viewer's organisation, the latest first, at most 100. */
  public List<Result> list(Viewer viewer) {
    viewer.require(CHECK_UP);
    return transactions.as(viewer, () -> store.list(viewer.organisation().value(), MOST_LISTED));
  }

  /** The result of a check-up of the viewer's organisation, once it is signed. */
  public Optional<Result> find(Viewer viewer, CheckupId id) {
    viewer.require(CHECK_UP);
    return transactions.as(viewer, () -> store.find(viewer.organisation().value(), id));
  }

  /**
   * The signed manifest of a result, byte for byte.
   *
   * @throws Refusal 404 when there is none, or it is another's
   */
  public byte[] manifest(Viewer viewer, CheckupId id) {
    viewer.require(CHECK_UP);
    return transactions
        .as(viewer, () -> store.findManifest(viewer.organisation().value(), id))
        .orElseThrow(() -> Refusal.notFound("checkup.refusal.no-result"));
  }
}
