package org.mifeng.platform.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise on the list behind a figure.
 *
 * @param exclusion why it does not count, or null while it does
 * @param added whether a correction put it on the list
 * @param uses what it used within the window
 */
public record Listed(
    UUID enterprise,
    String name,
    String creditCode,
    UUID park,
    @Nullable Exclusion exclusion,
    boolean added,
    Uses uses) {

  /**
   * Why an enterprise of a list does not count.
   *
   * @param kind {@code closed} or {@code corrected}
   */
  public record Exclusion(String kind, String reason, @Nullable LocalDate on) {}

  /**
   * What was used.
   *
   * @param services codes of the services
   * @param number how often
   * @param last on which day the last time
   */
  public record Uses(List<String> services, long number, @Nullable LocalDate last) {
    public Uses {
      services = List.copyOf(services);
    }
  }
}
