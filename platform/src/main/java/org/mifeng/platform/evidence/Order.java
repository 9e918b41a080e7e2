package org.mifeng.platform.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Viewer;

/**
 * One request to the log: all its deposits get neighbouring places in one commit, or none does.
 *
 * @param year whose log it is made for: the leaves carry that log's name of their owner
 * @param viewer who deposits, for whom
 * @param receivedAt when the request arrived, to the millisecond
 * @param request the key that makes a repetition recognisable, when the client sent one
 * @param sealings at least one
 */
record Order(
    int year,
    Viewer viewer,
    Instant receivedAt,
    @Nullable RequestKey request,
    List<Sealing> sealings) {
  Order {
    sealings = List.copyOf(sealings);
  }

  /** How many places of the log this takes. */
  int size() {
    return sealings.size();
  }
}
