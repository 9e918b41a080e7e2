package org.mifeng.platform.purchase;

import org.mifeng.platform.identity.OrganisationId;

/**
 * What an enterprise used in a year of what is free for it.
 *
 * @param service code of the service
 * @param year by the calendar of China
 * @param used units
 * @param free units
 */
public record FreeQuota(OrganisationId enterprise, String service, int year, long used, long free) {
  /** Whether more was used than is free. */
  public boolean isOver() {
    return used > free;
  }

  /** Units that are left, never below none. */
  public long left() {
    return Math.max(0, free - used);
  }
}
