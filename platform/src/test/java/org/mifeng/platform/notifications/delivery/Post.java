package org.mifeng.platform.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.mifeng.platform.testing.Posts;

/** A mail server that is up. */
final class Post implements AutoCloseable {
  private final GreenMail server = Posts.mail();

  MimeMessage only() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  /** What the only mail says. */
  String text() {
    try {
      return only().getContent().toString();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The deliveries whose letters came, by the part of their Message-ID before the domain. */
  List<String> ids() {
    return Arrays.stream(server.getReceivedMessages()).map(Post::id).toList();
  }

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID().replaceAll("^<|@.*$", "");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  void purge() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
