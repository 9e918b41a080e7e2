package org.mifeng.platform.checkup;

/**
 * What a person says about an item, as it was typed.
 *
 * @param choice the number of a level, {@link #UNKNOWN} or {@link #NOT_APPLICABLE}
 * @param reason why it does not apply
 * @param proof how it is shown
 */
public record Claim(String choice, String reason, ProofClaim proof) {
  /** "I don't know". */
  public static final String UNKNOWN = "unknown";

  /** "Does not apply". */
  public static final String NOT_APPLICABLE = "not-applicable";

  /** Longest reason. */
  public static final int REASON_LIMIT = 500;

  /** Longest name of a document. */
  public static final int DOCUMENT_LIMIT = 200;

  /** Longest link. */
  public static final int LINK_LIMIT = 500;

  /**
   * How an answer is shown to be true, as it was typed.
   *
   * @param verification code of a verification; empty for the enterprise's word
   * @param day of the document, {@code yyyy-MM-dd}
   * @param deposit id of one's own deposit
   * @param document what the document is called
   * @param link where it can be seen
   */
  public record ProofClaim(
      String verification, String day, String deposit, String document, String link) {
    /** The enterprise's word alone. */
    public static final ProofClaim NONE = new ProofClaim("", "", "", "", "");
  }
}
