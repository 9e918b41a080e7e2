package org.mifeng.platform.learning.publicity;

import java.time.Instant;

/**
 * When and where an event is.
 *
 * @param seats how many people there is room for
 */
public record Occasion(String place, Instant begins, Instant ends, int seats) {}
