package org.mifeng.platform.notifications.desk;

import org.mifeng.platform.notifications.Message;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Shell;

/**
 * One's own messages.
 *
 * @param unreadOnly whether read ones are left out
 * @param unread how many are unread in all
 * @param rows the latest first
 */
record MessagePage(boolean unreadOnly, long unread, Paged<Row> rows) {
  /**
   * One message, in words.
   *
   * @param link opens what it is about
   */
  record Row(
      String id,
      String subject,
      String text,
      String at,
      String link,
      boolean read,
      boolean urgent) {}

  static MessagePage of(Shell shell, boolean unreadOnly, long unread, Paged<Message> messages) {
    return new MessagePage(unreadOnly, unread, messages.map(message -> row(shell, message)));
  }

  private static Row row(Shell shell, Message message) {
    return new Row(
        message.id().toString(),
        words(shell, message, message.subject()),
        words(shell, message, message.text()),
        shell.time(message.toldAt()),
        "/notices/" + message.id(),
        message.isRead(),
        message.urgent());
  }

  /** A kind whose words are gone, after an upgrade say, is shown by its name. */
  private static String words(Shell shell, Message message, String key) {
    return shell.optionalText(key) == null
        ? message.kind()
        : shell.text(key, message.arguments().toArray());
  }
}
