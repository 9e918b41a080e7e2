package org.mifeng.platform.identity.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent when its session had ended, or without its token: kept, not carried out. The
 * person is shown it after signing in and sends it, or drops it.
 *
 * @param path where it was sent to
 * @param fields what was typed, by field; passwords and codes are not kept
 * @param files names of fields whose files must be chosen again; not empty only for uploads
 * @param upload whether it must be sent as an upload
 * @param account whose browser it came from, where that is known
 */
public record HeldForm(
    String path,
    Map<String, List<String>> fields,
    List<String> files,
    boolean upload,
    @Nullable UUID account,
    Instant at) {
  static final Duration LONGEST = Duration.ofMinutes(30);

  boolean isFor(UUID person, Instant now) {
    return (account == null || account.equals(person)) && now.isBefore(at.plus(LONGEST));
  }
}
