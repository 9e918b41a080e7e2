package org.mifeng.platform.evidence.renewal;

import java.time.Instant;
import org.mifeng.ledger.renewal.Renewal;

/**
 * An evidence record as it was stored.
 *
 * @param year of the log
 * @param size of the published checkpoint it is about
 * @param version counts its renewals, from 1
 * @param renewal the record
 * @param madeAt when this version was made
 * @param until when the certificate of its last time-stamp ends
 */
record KeptRecord(
    int year, long size, int version, Renewal renewal, Instant madeAt, Instant until) {}
