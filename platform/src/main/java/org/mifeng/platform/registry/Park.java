package org.mifeng.platform.registry;

import java.util.Locale;

/**
 * An industrial park.
 *
 * @param code short code within the city pack
 * @param division code of the division it lies in
 * @param kind code of its kind, P01 to P15
 * @param sample whether it is an example and not from an official list
 */
public record Park(
    ParkId id, String code, String zh, String en, String division, String kind, boolean sample) {
  /** Its name in that language. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }
}
