package org.mifeng.platform.checkup.areas;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of figures about groups.
 *
 * @param takenAt when they are computed, as a cron expression with seconds. Trust: each time obeys
 *     the rules, but more of them are more to combine; leave it hourly on real data
 */
@ConfigurationProperties("mifeng.checkup.areas")
record AreaProperties(@DefaultValue(AreaProperties.HOURLY) String takenAt) {
  /** Twenty past each hour. */
  static final String HOURLY = "0 20 * * * *";
}
