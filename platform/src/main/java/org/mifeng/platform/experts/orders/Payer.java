package org.mifeng.platform.experts.orders;

import java.util.Locale;
import java.util.Optional;

/** Who pays for an order. */
enum Payer {
  /** The city, from the free quota of its contract 免费额度. */
  QUOTA,
  /** The enterprise itself 企业自付. */
  OWN;

  /** Lower-case name, used in the database and in messages. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Payer> find(String code) {
    return switch (code) {
      case "quota" -> Optional.of(QUOTA);
      case "own" -> Optional.of(OWN);
      default -> Optional.empty();
    };
  }
}
