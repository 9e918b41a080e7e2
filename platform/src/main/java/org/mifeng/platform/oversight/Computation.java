package org.mifeng.platform.oversight;

import java.time.Instant;
import java.util.List;

/**
 * How a figure was computed.
 *
 * @param queryId name of the statement and the beginning of its digest
 * @param query the statement that gives its rows, with {@code :from} and {@code :to}
 * @param missing codes of what it should be read from and what nothing records yet
 */
public record Computation(
    String queryId, String query, List<String> missing, long milliseconds, Instant at) {
  public Computation {
    missing = List.copyOf(missing);
  }
}
