package org.mifeng.platform.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the platform starts.
 *
 * @param prepare whether accounts are prepared at start and the terminal is told; off in tests
 * @param rehearse whether to ask for one's own public pages once and end: a run that writes the
 *     JVM's start-up cache
 */
@ConfigurationProperties("mifeng.start")
record StartProperties(
    @DefaultValue("true") boolean prepare, @DefaultValue("false") boolean rehearse) {}
