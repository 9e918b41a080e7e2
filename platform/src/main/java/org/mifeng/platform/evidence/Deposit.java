package org.mifeng.platform.evidence;

import java.time.Instant;

/**
 * A deposit as its owner sees it again.
 *
 * @param id its id, also the receipt's
 * @param year which log
 * @param index its place in the log, from 0
 * @param receivedAt when the platform received it
 * @param actor who handed it in, as named then
 * @param submission what was handed in
 * @param salt opens the commitment
 */
public record Deposit(
    DepositId id,
    int year,
    long index,
    Instant receivedAt,
    String actor,
    Submission submission,
    byte[] salt) {}
