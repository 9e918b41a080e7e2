package org.mifeng.platform.checkup.areas;

import java.time.Instant;
import java.util.UUID;

/**
 * Figures about groups, all of one moment.
 *
 * @param members enterprises on the list that they were computed from
 * @param heldBack enterprises whose newest change waits for others
 */
record Edition(UUID id, Scale scale, Instant takenAt, int members, int heldBack) {}
