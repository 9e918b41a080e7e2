package org.mifeng.platform.registry;

import java.time.ZoneId;

/** What is the same for every city in the country. */
final class City {
  /** The one legal time zone. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private City() {}
}
