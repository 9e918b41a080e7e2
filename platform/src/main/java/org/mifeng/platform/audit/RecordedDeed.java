package org.mifeng.platform.audit;

import java.time.Instant;
import java.util.Map;
import org.mifeng.platform.identity.OrganisationId;

/**
 * Something that was done, as the trail keeps it.
 *
 * @param number of the row; a later deed has a larger one
 * @param by who did it
 * @param deed {@code <module>.<thing>-<past participle>}
 * @param subject the id of what it was done to
 * @param detail facts beside it
 */
public record RecordedDeed(
    long number, Instant at, By by, String deed, String subject, Map<String, String> detail) {

  /**
   * Who did something, as they were called then.
   *
   * @param seat code of the seat they acted from
   */
  public record By(String name, String seat, OrganisationId organisation) {}
}
