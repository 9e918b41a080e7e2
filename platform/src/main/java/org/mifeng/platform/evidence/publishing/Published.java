package org.mifeng.platform.evidence.publishing;

import java.time.Instant;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * A checkpoint shown to others, as the log alone signed it.
 *
 * @param year of the log
 * @param size leaves it covers
 * @param noteSha256 the signed note of the SHA-256 tree
 * @param noteSm3 the signed note of the SM3 tree
 * @param at when it was published
 */
public record Published(int year, long size, String noteSha256, String noteSm3, Instant at) {
  /** The note of one tree. */
  public String note(HashSuite suite) {
    return switch (suite) {
      case SHA256 -> noteSha256;
      case SM3 -> noteSm3;
    };
  }

  /** The bytes that time-stamps and anchors of one tree cover. */
  public byte[] covered(HashSuite suite) {
    return PublishedNote.parse(note(suite)).logOnly();
  }
}
