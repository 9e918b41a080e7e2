package org.mifeng.platform.notifications;

import org.mifeng.platform.identity.Viewer;

/** Tells people something: the face of the outbox. */
public interface Notices {
  /**
   * Puts a notice into the outbox, in the transaction that is open; it leaves after that has
   * committed. The same notice ({@link Notice#key}) given twice is sent once.
   *
   * @param viewer whose act it follows from
   */
  void send(Viewer viewer, Notice notice);
}
