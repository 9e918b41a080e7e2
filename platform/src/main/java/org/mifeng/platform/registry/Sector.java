package org.mifeng.platform.registry;

import java.util.Locale;

/**
 * An industry by GB/T 4754; stands for all longer codes that begin with its own.
 *
 * @param code letter and digits
 * @param group code of the vulnerable group it belongs to, or empty
 */
public record Sector(String code, String zh, String en, String group) {
  /** Its name in that language. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }

  /** Whether the plan calls for visits to enterprises of this sector. */
  public boolean isVulnerable() {
    return !group.isEmpty();
  }
}
