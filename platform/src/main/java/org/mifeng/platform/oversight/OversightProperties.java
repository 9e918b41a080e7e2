package org.mifeng.platform.oversight;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of oversight.
 *
 * @param refreshEvery how long after figures were computed they are computed anew. Trust: more than
 *     a minute breaks the promise that figures are at most one minute old
 */
@ConfigurationProperties("mifeng.oversight")
record OversightProperties(@DefaultValue("PT30S") Duration refreshEvery) {}
