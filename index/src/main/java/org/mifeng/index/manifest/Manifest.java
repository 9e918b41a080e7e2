package org.mifeng.index.manifest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mifeng.index.Answers;
import org.mifeng.index.Yardstick;
import org.mifeng.ledger.note.NoteVerifier;

/**
 * A figure with all that it was computed from.
 *
 * @param occasion whose figure, of which day, by which formula
 * @param system which indicator system
 * @param yardstick what the figure depends on of that system
 * @param answers the check-up
 * @param inputs the numbers of U and R, by the codes of their measures
 * @param results the figures, by name, as {@link Results} computes them
 * @param seal who signed
 */
public record Manifest(
    Occasion occasion,
    SystemReference system,
    Yardstick yardstick,
    Answers answers,
    Map<String, BigDecimal> inputs,
    Map<String, String> results,
    Seal seal) {
  /** The only format. */
  public static final String FORMAT = "mifeng-index-manifest/1";

  /** Longest manifest, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  /**
   * What the figure is about.
   *
   * @param subject whose it is, in the words of whoever signed; a figure of nobody could be shown
   *     as anybody's
   * @param day for which it was computed
   * @param formula by which
   */
  public record Occasion(String subject, LocalDate day, String formula) {}

  /**
   * Signatures.
   *
   * @param signers whose, as part of what is signed; may be empty
   * @param lines one for each signer
   */
  public record Seal(List<NoteVerifier> signers, List<String> lines) {
    /** No signature. */
    public static final Seal NONE = new Seal(List.of(), List.of());

    public Seal {
      signers = List.copyOf(signers);
      lines = List.copyOf(lines);
    }
  }

  public Manifest {
    inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
    results = Collections.unmodifiableMap(new TreeMap<>(results));
  }
}
