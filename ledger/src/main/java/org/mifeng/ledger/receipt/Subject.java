package org.mifeng.ledger.receipt;

import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.crypto.Digests;

/**
 * What was sealed.
 *
 * @param digests both digests and the size
 * @param mediaType such as {@code application/pdf}, part of the commitment, or null
 * @param name of the file, written by its holder after the seal, never sent, and proven by nothing;
 *     or null
 */
public record Subject(Digests digests, @Nullable String mediaType, @Nullable String name) {
  private static final int MAX_MEDIA_TYPE = 127;
  private static final int MAX_NAME = 1024;

  public Subject {
    requireMediaType(mediaType);
    if (name != null && (name.isEmpty() || name.length() > MAX_NAME)) {
      throw new MalformedException("a name has 1 to 1024 characters");
    }
  }

  /**
   * A media type is 1 to 127 printable ASCII characters, or null.
   *
   * @throws MalformedException when it is something else
   */
  public static void requireMediaType(@Nullable String mediaType) {
    boolean wrong =
        mediaType != null
            && (mediaType.isEmpty()
                || mediaType.length() > MAX_MEDIA_TYPE
                || mediaType.chars().anyMatch(c -> c < 0x20 || c > 0x7e));
    if (wrong) {
      throw new MalformedException("a media type is up to 127 printable ASCII characters");
    }
  }
}
