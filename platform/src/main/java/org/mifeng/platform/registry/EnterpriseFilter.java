package org.mifeng.platform.registry;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprises a list shows. Empty text means no limit.
 *
 * @param q words to look for: parts of a name or code, or pinyin; all must be found
 * @param division code
 * @param park id
 * @param sector code of a sector, or of a group of vulnerable sectors
 * @param size code
 * @param standing code
 * @param tag code
 */
public record EnterpriseFilter(
    String q,
    String division,
    String park,
    String sector,
    String size,
    String standing,
    String tag) {
  private static final int LONGEST = 100;

  /** No limit at all. */
  public static final EnterpriseFilter ALL = of(null, null, null, null, null, null, null);

  /** What a query says; what is missing or absurdly long limits nothing. */
  public static EnterpriseFilter of(
      @Nullable String q,
      @Nullable String division,
      @Nullable String park,
      @Nullable String sector,
      @Nullable String size,
      @Nullable String standing,
      @Nullable String tag) {
    return new EnterpriseFilter(
        text(q), text(division), text(park), text(sector), text(size), text(standing), text(tag));
  }

  /** Those that match the words. */
  public static EnterpriseFilter matching(String q) {
    return of(q, null, null, null, null, null, null);
  }

  /** The residents of a park. */
  public static EnterpriseFilter in(ParkId park) {
    return of(null, null, park.toString(), null, null, null, null);
  }

  /** Whether anything is limited. */
  public boolean isEmpty() {
    return equals(ALL);
  }

  Optional<UUID> parkId() {
    try {
      return park.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(park));
    } catch (IllegalArgumentException notAnId) {
      return Optional.of(new UUID(0, 0));
    }
  }

  private static String text(@Nullable String typed) {
    var text = typed == null ? "" : typed.strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
