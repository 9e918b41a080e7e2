package org.mifeng.platform.checkup.guidance;

/** How long a task may take when nobody says otherwise. */
public final class DueDay {
  private static final int DAYS_FOR_A_POINT = 30;
  private static final int DAYS_FOR_A_SMALL_ONE = 14;
  private static final int MOST_DAYS = 365;

  private DueDay() {}

  /**
   * Within how many days.
   *
   * @param effort points of the indicator: 1 for what is done in a week, 2 for a month's work
   */
  public static int within(int effort) {
    return effort <= 1
        ? DAYS_FOR_A_SMALL_ONE
        : Math.toIntExact(Math.min(MOST_DAYS, (long) DAYS_FOR_A_POINT * effort));
  }
}
