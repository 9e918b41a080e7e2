package org.mifeng.platform.learning.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One test.
 *
 * @param number its place among the study's tests, from 1
 * @param version of the course it was drawn from
 * @param asked its questions with their choices, in the order they are shown
 * @param outcome null until it is handed in
 */
record Sitting(
    UUID id,
    UUID study,
    int number,
    LocalDate version,
    Picks asked,
    Instant begunAt,
    @Nullable Outcome outcome) {

  /** How it came out. */
  record Outcome(int correct, int questions, boolean passed, Instant at) {}
}
