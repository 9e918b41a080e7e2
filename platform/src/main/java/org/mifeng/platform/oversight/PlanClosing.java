package org.mifeng.platform.oversight;

import java.time.Instant;
import java.util.UUID;

/**
 * How a plan that is over stood at the end, frozen and sealed.
 *
 * @param act id of the protective act, under which its deposit is found
 * @param version of the plan it was measured by
 * @param body what is sealed: plain UTF-8, line by line
 * @param actor name of who closed it
 */
public record PlanClosing(
    String plan, UUID act, int version, String body, Digest digest, String actor, Instant at) {
  /** The digests of the body, in hexadecimal. */
  public record Digest(String sha256, String sm3) {}
}
