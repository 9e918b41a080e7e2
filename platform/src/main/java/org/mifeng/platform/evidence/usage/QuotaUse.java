package org.mifeng.platform.evidence.usage;

/**
 * What an organisation has used of its free deposits in a year.
 *
 * @param year by the calendar of China
 * @param used deposits its people made; those the platform made of protective acts do not count
 * @param free how many are free
 */
public record QuotaUse(int year, long used, long free) {
  /** Whether more was used than is free. */
  public boolean isOver() {
    return used > free;
  }

  /** How many are left, never below none. */
  public long left() {
    return Math.max(0, free - used);
  }
}
