package org.mifeng.platform.audit;

import java.time.Instant;

/**
 * An official's look at an enterprise.
 *
 * @param what they looked at, as a message key
 */
public record Look(long number, Instant at, RecordedDeed.By by, String what) {}
