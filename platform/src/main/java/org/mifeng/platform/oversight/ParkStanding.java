package org.mifeng.platform.oversight;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A park and how far it is covered.
 *
 * @param frozen its last list; null when none was frozen
 * @param covered whether a service was given to one of its enterprises within the window
 */
public record ParkStanding(
    UUID id,
    Plan.Text name,
    String division,
    boolean sample,
    @Nullable Frozen frozen,
    Residents residents,
    boolean covered) {
  /** The list of a year, and the day on which it was frozen. */
  public record Frozen(int year, LocalDate on) {}

  /**
   * Its enterprises.
   *
   * @param listed rows of the list
   * @param counted those that count
   * @param used of them, those that used something
   * @param uses how often
   */
  public record Residents(long listed, long counted, long used, long uses) {}

  /** Its name in that language. */
  public String name(Locale locale) {
    return name.in(locale);
  }
}
