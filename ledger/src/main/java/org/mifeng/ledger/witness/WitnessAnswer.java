package org.mifeng.ledger.witness;

/**
 * What a witness answers to a new checkpoint, as C2SP tlog-witness asks for.
 *
 * @param verdict what it decided
 * @param body lines of cosignatures, the size it cosigned last, or a sentence for developers
 */
public record WitnessAnswer(Verdict verdict, String body) {
  /** The media type of a size. */
  public static final String SIZE = "text/x.tlog.size";

  /** The decisions, in the order they are made. */
  public enum Verdict {
    /** The request is not written as it must be, or its old size is above the new one. */
    MALFORMED(400),
    /** No log of that origin is known. */
    ORIGIN_UNKNOWN(404),
    /** No key known for the log signed the checkpoint, or one of them signed badly. */
    NOT_SIGNED(403),
    /** Another size was cosigned last; the answer says which. */
    OTHER_SIZE(409),
    /** The same size was cosigned with another root: the log shows two faces. */
    FORK(409),
    /** The proof does not show that the log merely grew. */
    NOT_CONSISTENT(422),
    /** The checkpoint could not be remembered, so nothing was signed. */
    FAILED(500),
    /** Cosigned. */
    COSIGNED(200);

    private final int status;

    Verdict(int status) {
      this.status = status;
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }
  }

  /** The media type of the body. */
  public String contentType() {
    return switch (verdict) {
      case OTHER_SIZE, FORK -> SIZE;
      case MALFORMED, ORIGIN_UNKNOWN, NOT_SIGNED, NOT_CONSISTENT, FAILED, COSIGNED ->
          "text/plain; charset=utf-8";
    };
  }
}
