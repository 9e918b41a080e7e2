package org.mifeng.platform.registry;

import java.util.Locale;

/** Where an enterprise stands with its district. */
public enum EnterpriseStanding {
  /** Registered by itself, not looked at yet: may sign in and seal, is not counted anywhere. */
  AWAITING("warning"),
  /** The district has confirmed it, or an official has put it on the roster. */
  CONFIRMED("success"),
  /** The district has refused it, with a reason; it may correct its record and ask again. */
  REFUSED("danger"),
  /** It is no more, or has left the city; kept because deposits and decisions point to it. */
  CLOSED("neutral");

  private final String tone;

  EnterpriseStanding(String tone) {
    this.tone = tone;
  }

  /** Lower-case name used in the database, URLs and messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of the name. */
  public String messageKey() {
    return "registry.standing." + code();
  }

  /** Tone of its tag on screen. */
  String tone() {
    return tone;
  }

  static EnterpriseStanding ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
