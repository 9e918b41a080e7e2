package org.mifeng.platform.notifications;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Notice.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes a notice down beside the change it follows from, with a message for each person it is for.
 * Whoever sees the change sees its notice, and nobody is told of a change that was rolled back. All
 * other ways out are taken afterwards, from these rows.
 */
@Component
class Outbox implements Notices {
  private static final Viewer PLATFORM = Viewer.system("notifications.outbox");
  private static final Pattern KIND = Pattern.compile("[a-z]{2,30}\\.notice\\.[a-z0-9-]{1,60}");
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_PATH = 500;
  private static final int LONGEST_ARGUMENT = 200;
  private static final int MOST_ARGUMENTS = 8;

  private final NoticeStore store;
  private final Latecomers latecomers;
  private final Transactions transactions;
  private final Clock clock;

  Outbox(NoticeStore store, Latecomers latecomers, Transactions transactions, Clock clock) {
    this.store = store;
    this.latecomers = latecomers;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void send(Viewer viewer, Notice notice) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a notice is given inside the transaction of its reason");
    }
    var checked = checked(notice);
    transactions.run(PLATFORM, () -> write(viewer, checked));
  }

  private void write(Viewer viewer, Notice notice) {
    var now = clock.instant();
    var id = UUID.randomUUID();
    if (store.insert(id, notice, viewer.account(), now)) {
      latecomers.tell(id, notice.to(), now);
    }
  }

  /** What a sender gets wrong is a defect; what a name happens to hold is put right. */
  private static Notice checked(Notice notice) {
    require(!notice.key().isBlank() && notice.key().length() <= LONGEST_KEY, "key", notice);
    require(KIND.matcher(notice.kind()).matches(), "kind", notice);
    require(notice.arguments().size() <= MOST_ARGUMENTS, "number of arguments", notice);
    require(isOurs(notice.path()), "path", notice);
    require(!notice.to().equals(new Recipient.Person(AccountId.NOBODY)), "recipient", notice);
    return new Notice(
        notice.key(),
        notice.kind(),
        notice.to(),
        notice.arguments().stream().map(Outbox::oneLine).toList(),
        notice.path(),
        notice.urgent());
  }

  private static void require(boolean fits, String what, Notice notice) {
    if (!fits) {
      throw new IllegalArgumentException("unfit " + what + " of a notice: " + notice.kind());
    }
  }

  private static boolean isOurs(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.length() <= LONGEST_PATH
        && path.chars().allMatch(c -> c > ' ' && c < 0x7f && "\\{}".indexOf(c) < 0);
  }

  /** A subject line holds one line, whatever somebody called their office. */
  private static String oneLine(String argument) {
    var line = argument.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    if (line.length() <= LONGEST_ARGUMENT) {
      return line;
    }
    var end = LONGEST_ARGUMENT - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
