package org.mifeng.platform.workflow;

import org.mifeng.platform.identity.Viewer;

/**
 * The face other rooms give work through. All of it happens in the transaction that is open, beside
 * the change it follows from.
 */
public interface WorkItems {
  /**
   * Gives somebody something to do. An item of the same kind about the same subject that is still
   * open is replaced: its history stays, its assignee and due date are the new ones.
   */
  void open(Viewer viewer, Work work);

  /**
   * The open item of this kind about this subject is done; nothing happens when there is none.
   *
   * @param outcome message key of what came of it
   */
  void finish(Viewer viewer, String kind, String subject, String outcome);

  /** All open items about a subject are void, because the matter ended otherwise. */
  void withdraw(Viewer viewer, String subject, String reason);
}
