package org.mifeng.platform.identity.desk;

import java.util.List;

/**
 * How the platform is.
 *
 * @param well whether every part is
 */
record HealthPage(boolean well, List<Part> parts, List<Reading> readings) {
  /**
   * A part of the platform that can fail.
   *
   * @param name as the health check calls it
   * @param status {@code UP} when well
   */
  record Part(String name, String status) {
    boolean isWell() {
      return status.equals("UP");
    }
  }

  /** A figure: message key of what it is, and its value as text. */
  record Reading(String key, String value) {}
}
