package org.mifeng.index.manifest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mifeng.index.Answers;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.score.Points;
import org.mifeng.index.score.ProtectionIndex;
import org.mifeng.index.score.Score;
import org.mifeng.index.score.Scoring;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSigner;

/** Computes figures and writes the manifest that proves them. */
public final class ManifestWriter {
  private final IndicatorSystem system;
  private final SystemReference reference;
  private final NoteSigner[] signers;

  /**
   * Writes manifests of one system.
   *
   * @param signers whose signatures they bear, such as an Ed25519 key and an SM2 key
   */
  public ManifestWriter(IndicatorSystem system, NoteSigner... signers) {
    this.system = system;
    this.reference = SystemReference.of(system);
    this.signers = signers.clone();
  }

  /**
   * The manifest of one check-up.
   *
   * @param subject whose figure it is
   * @param answers the check-up
   * @param inputs the numbers of U and R; four decimals count, and numbers of no measure are passed
   *     over
   * @param day for which the figure is computed
   * @throws IllegalArgumentException when the answers do not fit the system, or a text or number is
   *     too long for a manifest
   */
  public Manifest write(
      String subject, Answers answers, Map<String, BigDecimal> inputs, LocalDate day) {
    Map<String, BigDecimal> used = new LinkedHashMap<>();
    var composition = system.yardstick().composition();
    composition.use().forEach(measure -> take(measure.code(), inputs, used));
    composition.resilience().forEach(measure -> take(measure.code(), inputs, used));
    Score score = Scoring.score(system.yardstick(), answers, day);
    Manifest unsigned =
        new Manifest(
            new Manifest.Occasion(subject, day, Scoring.FORMULA),
            reference,
            system.yardstick(),
            answers,
            used,
            Results.of(ProtectionIndex.of(score, used)),
            new Manifest.Seal(
                Arrays.stream(signers).map(NoteSigner::verifier).toList(), List.of()));
    Manifest manifest = signed(unsigned, signers);
    requireSound(manifest);
    return manifest;
  }

  /** What its own check would refuse is never handed out. */
  private static void requireSound(Manifest manifest) {
    ManifestVerdict verdict =
        ManifestCheck.check(bytes(manifest), List.of(), manifest.seal().signers());
    if (verdict.outcome() == ManifestVerdict.Outcome.INVALID) {
      throw new IllegalArgumentException("no manifest can be made: " + verdict.findings());
    }
  }

  private static void take(
      String code, Map<String, BigDecimal> inputs, Map<String, BigDecimal> used) {
    BigDecimal input = inputs.get(code);
    if (input != null) {
      used.put(code, Points.taken(input));
    }
  }

  /** The same with the signatures that its signers give. */
  static Manifest signed(Manifest manifest, NoteSigner... signers) {
    if (signers.length == 0) {
      return manifest;
    }
    String text = ManifestForm.signedText(ManifestForm.body(manifest));
    String lines = Note.sign(text, signers).toString().substring(text.length() + 1);
    return new Manifest(
        manifest.occasion(),
        manifest.system(),
        manifest.yardstick(),
        manifest.answers(),
        manifest.inputs(),
        manifest.results(),
        new Manifest.Seal(manifest.seal().signers(), lines.lines().toList()));
  }

  /** The canonical bytes of a manifest. */
  public static byte[] bytes(Manifest manifest) {
    return ManifestForm.write(manifest);
  }
}
