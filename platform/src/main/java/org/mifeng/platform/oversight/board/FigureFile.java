package org.mifeng.platform.oversight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.oversight.Computation;
import org.mifeng.platform.oversight.Figure;

/**
 * A figure as a file: what was counted, and what an auditor checks it by.
 *
 * @param format of this file
 * @param about what it is about
 * @param counts what was counted; null where it is not told to this reader
 * @param suppressed why not, or null
 */
record FigureFile(
    String format,
    About about,
    @Nullable Counted counts,
    @Nullable String suppressed,
    Proof proof) {
  private static final String FORMAT = "mifeng-figure-1";

  /** What a figure is about; {@code place} is a code or an id, empty for the city. */
  record About(
      String figure, String kind, String place, LocalDate windowFrom, LocalDate windowTo) {}

  /** What was counted. */
  record Counted(
      @Nullable Long numerator,
      long denominator,
      long rawNumerator,
      long rawDenominator,
      long closed,
      long corrected) {}

  /**
   * What a figure is checked by.
   *
   * @param rows how many canonical lines
   * @param sha256 of them, each ended by a line feed
   * @param digestOf {@code lines}; or {@code parks}: of lines {@code park|digest}, each digest
   *     being that of the park's own lines
   * @param query the statement that gives the rows
   * @param missing what should count and is not recorded
   */
  record Proof(
      Instant computedAt,
      long rows,
      String sha256,
      String digestOf,
      String queryId,
      String query,
      List<String> missing) {}

  /** The file of a figure as this reader may know it. */
  static FigureFile of(Figure figure, Optional<Computation> computation) {
    var why = figure.suppressed();
    return new FigureFile(
        FORMAT,
        new About(
            figure.indicator().code(),
            figure.extent().kind().code(),
            figure.extent().key(),
            figure.lists().from(),
            figure.lists().to()),
        why == null ? counted(figure) : null,
        why == null ? null : why.name().toLowerCase(Locale.ROOT),
        new Proof(
            figure.proof().at(),
            figure.proof().rows(),
            figure.proof().digest(),
            figure.digestOf(),
            computation.map(Computation::queryId).orElse(""),
            computation.map(Computation::query).orElse(""),
            computation.map(Computation::missing).orElse(List.of())));
  }

  private static Counted counted(Figure figure) {
    var counts = figure.counts();
    return new Counted(
        counts.numerator(),
        counts.denominator(),
        counts.rawNumerator(),
        counts.rawDenominator(),
        figure.excluded().closed(),
        figure.excluded().corrected());
  }
}
