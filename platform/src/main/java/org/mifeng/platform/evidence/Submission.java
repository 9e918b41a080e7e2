package org.mifeng.platform.evidence;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.crypto.Digests;

/**
 * What an owner hands in for one file: its digests and size, never the file and never its name.
 *
 * @param digests SHA-256 and SM3 of the file, and its length in bytes
 * @param mediaType the file's media type, when the owner gives one
 * @param kind what the deposit is for
 * @param title the owner's own words, at most {@value #TITLE_LIMIT} characters; not in the log
 * @param note the owner's own words, at most {@value #NOTE_LIMIT} characters; not in the log
 * @param madeAt when the owner says the file came to be; a claim, not proved by the deposit
 * @param follows which earlier deposit this one follows, if any
 */
public record Submission(
    Digests digests,
    @Nullable String mediaType,
    @Nullable DepositKind kind,
    @Nullable String title,
    @Nullable String note,
    @Nullable Instant madeAt,
    @Nullable Following follows) {

  /** Longest title, in UTF-16 code units. */
  public static final int TITLE_LIMIT = 200;

  /** Longest note, in UTF-16 code units. */
  public static final int NOTE_LIMIT = 2000;

  /** Longest media type. */
  static final int MEDIA_TYPE_LIMIT = 127;

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[A-Za-z0-9!#$&^_.+-]{1,63}/[A-Za-z0-9!#$&^_.+;= -]{1,63}");

  /** Whether a text has the form of a media type (RFC 6838), parameters and all. */
  static boolean isMediaType(String text) {
    return MEDIA_TYPE.matcher(text).matches();
  }

  /** A submission that follows no other. */
  public Submission(
      Digests digests,
      @Nullable String mediaType,
      @Nullable DepositKind kind,
      @Nullable String title,
      @Nullable String note,
      @Nullable Instant madeAt) {
    this(digests, mediaType, kind, title, note, madeAt, null);
  }
}
