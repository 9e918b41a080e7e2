package org.mifeng.platform.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the platform starts.
 *
 * @param prepare whether accounts are prepared at start and the terminal is told; off in tests
 * @param rehearse whether to ask for one's own public pages once and end: a run that writes the
 *     JVM's start-up cache
 * @param trustStore folder in which the demonstration's log becomes trusted by this machine's
 *     command line; empty for none. Trust: whoever can write there decides which receipts are valid
 */
@ConfigurationProperties("mifeng.start")
record StartProperties(
    @DefaultValue("true") boolean prepare,
    @DefaultValue("false") boolean rehearse,
    @DefaultValue("") String trustStore) {}
