package org.mifeng.platform.learning.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that touches secrets, as the enterprise names it.
 *
 * @param courses how many it needs
 * @param holders how many hold it
 */
record Post(UUID id, String name, long courses, long holders) {
  static final int LONGEST_NAME = 60;

  String path() {
    return "/training/posts/" + id;
  }

  /**
   * A course it needs.
   *
   * @param months how long a certificate counts
   */
  record Need(UUID id, String course, int months) {}

  /**
   * Who holds it.
   *
   * @param account the person's account, or null when they take courses by link
   */
  record Holder(UUID id, String name, @Nullable UUID account) {
    boolean hasAccount() {
      return account != null;
    }
  }
}
