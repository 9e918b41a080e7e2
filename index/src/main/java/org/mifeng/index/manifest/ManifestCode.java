package org.mifeng.index.manifest;

/**
 * What can be found about a manifest. A code never changes its meaning; {@link ManifestSentences}
 * says it in words. Codes below I10 make it invalid, the others leave something open.
 */
public enum ManifestCode {
  /** Not JSON, or too large. */
  I01(ManifestVerdict.Outcome.INVALID),
  /** Not in canonical form. */
  I02(ManifestVerdict.Outcome.INVALID),
  /** Unknown format. */
  I03(ManifestVerdict.Outcome.INVALID),
  /** A member is missing, unknown, or has not the required form. */
  I04(ManifestVerdict.Outcome.INVALID),
  /** A member stands twice. */
  I05(ManifestVerdict.Outcome.INVALID),
  /** The answers do not fit the yardstick. */
  I06(ManifestVerdict.Outcome.INVALID),
  /** The indicator system of that name and version is another one. */
  I07(ManifestVerdict.Outcome.INVALID),
  /** A result is not what comes out. */
  I08(ManifestVerdict.Outcome.INVALID),
  /** A signature is missing or wrong. */
  I09(ManifestVerdict.Outcome.INVALID),
  /** Computed by a formula that this version does not know. */
  I10(ManifestVerdict.Outcome.INCONCLUSIVE),
  /** Not signed. */
  I11(ManifestVerdict.Outcome.INCONCLUSIVE),
  /** Signed by nobody known here. */
  I12(ManifestVerdict.Outcome.INCONCLUSIVE);

  private final ManifestVerdict.Outcome outcome;

  ManifestCode(ManifestVerdict.Outcome outcome) {
    this.outcome = outcome;
  }

  /** What it makes of the whole. */
  public ManifestVerdict.Outcome outcome() {
    return outcome;
  }
}
