package org.mifeng.platform.evidence.renewal;

import java.time.Instant;

/**
 * An evidence record in its newest version, without its bytes.
 *
 * @param year of the log
 * @param size of the published checkpoint it is about
 * @param version counts its renewals, from 1
 * @param madeAt when this version was made
 * @param until when the certificate of its last time-stamp ends
 */
record RecordRow(int year, long size, int version, Instant madeAt, Instant until) {}
