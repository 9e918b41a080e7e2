package org.mifeng.platform.kernel;

import java.time.ZoneId;

/** What is the same for every city in the country: one legal time. */
public final class LegalTime {
  /** The one time zone in which days begin and deadlines end. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private LegalTime() {}
}
