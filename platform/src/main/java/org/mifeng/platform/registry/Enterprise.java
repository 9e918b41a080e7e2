package org.mifeng.platform.registry;

import java.time.Instant;
import java.util.Locale;

/**
 * An enterprise on the register.
 *
 * @param id also the id of its organisation
 * @param profile what is known of it
 * @param standing where it stands with its district
 * @param origin how it came onto the register
 * @param hasAccount whether somebody can act for it
 * @param demo whether it is made up for a demonstration
 * @param version raised by every change; a decision names the version it was taken on
 * @param registeredAt when it came onto the register
 */
public record Enterprise(
    EnterpriseId id,
    EnterpriseProfile profile,
    EnterpriseStanding standing,
    Origin origin,
    boolean hasAccount,
    boolean demo,
    int version,
    Instant registeredAt) {

  /** How an enterprise came onto the register. */
  public enum Origin {
    /** It registered itself. */
    SELF,
    /** An official imported a roster. */
    ROSTER;

    /** Lower-case name used in the database and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Origin ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** Full registered name. */
  public String name() {
    return profile.name();
  }
}
