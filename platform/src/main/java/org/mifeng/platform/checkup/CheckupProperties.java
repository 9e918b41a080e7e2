package org.mifeng.platform.checkup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of check-ups.
 *
 * @param domain what the names of this platform's keys begin with
 */
@ConfigurationProperties("mifeng")
record CheckupProperties(@DefaultValue("mifeng.example") String domain) {}
