package org.mifeng.index;

import java.time.LocalDate;

/**
 * How an answer is shown to be true, and since when.
 *
 * @param verification the code of a {@link Verification}
 * @param day on which it was shown, in the city's calendar
 */
public record Proof(String verification, LocalDate day) {}
