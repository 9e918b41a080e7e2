package org.mifeng.platform.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A county-level division of the city, current or abolished.
 *
 * @param code GB/T 2260, six digits
 * @param zh Chinese name
 * @param en English name
 * @param validFrom since when, or null when not known
 * @param validTo until when (that day excluded), or null while it exists
 * @param formedFrom codes of the divisions it was formed from
 * @param successors codes of the divisions that took its place
 * @param mark how well the facts are known: H, M, L or K
 * @param note a sentence about its history, or empty
 */
public record Division(
    String code,
    String zh,
    String en,
    String kind,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> formedFrom,
    List<String> successors,
    String mark,
    String note) {

  public Division {
    formedFrom = List.copyOf(formedFrom);
    successors = List.copyOf(successors);
  }

  /** Whether the division exists on that day. */
  public boolean isCurrentOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || day.isBefore(validTo));
  }

  /** Its name in that language. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }
}
