package org.mifeng.platform.checkup;

import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param name as they were called then
 */
public record Author(String name, Instant at) {}
