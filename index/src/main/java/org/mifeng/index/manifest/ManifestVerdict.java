package org.mifeng.index.manifest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of checking a manifest.
 *
 * @param findings everything that was found
 * @param manifest what was read; empty when it could not be
 * @param computed the figures as they come out here; empty when nothing could be computed
 * @param systemCompared whether the indicator system was at hand to be held against its digests
 */
public record ManifestVerdict(
    List<Finding> findings,
    Optional<Manifest> manifest,
    Map<String, String> computed,
    boolean systemCompared) {
  /** How a check ends. */
  public enum Outcome {
    /** The same figures come out, and somebody known signed them. */
    VALID,
    /** Forged, damaged, or computed wrongly. */
    INVALID,
    /** The figures come out, but something remains open. */
    INCONCLUSIVE
  }

  /**
   * Something that was found.
   *
   * @param code what
   * @param detail where, such as the name of a result; may be empty
   */
  public record Finding(ManifestCode code, String detail) {}

  public ManifestVerdict {
    findings = List.copyOf(findings);
    computed = Collections.unmodifiableMap(new TreeMap<>(computed));
  }

  /** Invalid when one finding is, else inconclusive when there is one, else valid. */
  public Outcome outcome() {
    if (findings.stream().anyMatch(finding -> finding.code().outcome() == Outcome.INVALID)) {
      return Outcome.INVALID;
    }
    return findings.isEmpty() ? Outcome.VALID : Outcome.INCONCLUSIVE;
  }

  /** The codes that were found, each once. */
  public List<ManifestCode> codes() {
    return findings.stream().map(Finding::code).distinct().toList();
  }
}
