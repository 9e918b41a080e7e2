package org.mifeng.platform.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What each person was told: their own messages, from whichever seat they look. */
@Component
public class Inbox {
  private static final int MOST_COUNTED = 100;

  private final MessageStore store;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Inbox(MessageStore store, Transactions transactions, Audit audit, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The viewer's messages, the latest first. */
  public List<Message> list(Viewer viewer, boolean unreadOnly, long offset, int limit) {
    viewer.require(Permission.OWN_ACCOUNT);
    return transactions.as(viewer, () -> store.list(viewer.account(), unreadOnly, offset, limit));
  }

  /** How many messages the viewer has. */
  public long count(Viewer viewer, boolean unreadOnly) {
    viewer.require(Permission.OWN_ACCOUNT);
    return transactions.as(viewer, () -> store.count(viewer.account(), unreadOnly));
  }

  /** How many of the viewer's messages are unread; of very many, how many are counted at most. */
  public int countUnread(Viewer viewer) {
    viewer.require(Permission.OWN_ACCOUNT);
    return transactions.as(viewer, () -> store.countUnread(viewer.account(), MOST_COUNTED));
  }

  /**
   * Opens a message, which is then read.
   *
   * @throws Refusal 404 when it is not there or another's
   */
  public Message open(Viewer viewer, UUID id) {
    viewer.require(Permission.OWN_ACCOUNT);
    return transactions.as(
        viewer,
        () -> {
          store.read(viewer.account(), id, clock.instant());
          return require(viewer, id);
        });
  }

  /**
   * Takes a message as read without opening what it is about.
   *
   * @throws Refusal 404 when it is not there or another's
   */
  public void read(Viewer viewer, UUID id) {
    viewer.require(Permission.OWN_ACCOUNT);
    transactions.run(
        viewer,
        () -> {
          require(viewer, id);
          if (store.read(viewer.account(), id, clock.instant())) {
            audit.record(viewer, "notifications.message-read", id.toString(), Map.of());
          }
        });
  }

  /** Takes all messages as read that the viewer has by now; how many there were. */
  public int readAll(Viewer viewer) {
    viewer.require(Permission.OWN_ACCOUNT);
    return transactions.as(
        viewer,
        () -> {
          var read = store.readAll(viewer.account(), clock.instant());
          if (read > 0) {
            audit.record(
                viewer,
                "notifications.messages-read",
                viewer.account().toString(),
                Map.of("messages", Integer.toString(read)));
          }
          return read;
        });
  }

  private Message require(Viewer viewer, UUID id) {
    return store
        .find(viewer.account(), id)
        .orElseThrow(() -> Refusal.notFound("notifications.refusal.no-such-message"));
  }
}
