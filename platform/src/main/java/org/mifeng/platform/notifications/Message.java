package org.mifeng.platform.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as one person finds it on the platform.
 *
 * @param kind message key; {@link #subject} and {@link #text} are its words
 * @param arguments of the words, in order
 * @param path where to look
 * @param urgent whether it may break quiet hours
 * @param toldAt when the person was told
 * @param readAt when it was read, or null
 */
public record Message(
    UUID id,
    String kind,
    List<String> arguments,
    String path,
    boolean urgent,
    Instant toldAt,
    @Nullable Instant readAt) {
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** Message key of its one line. */
  public String subject() {
    return kind + ".subject";
  }

  /** Message key of its sentences. */
  public String text() {
    return kind + ".text";
  }

  /** Whether it was read. */
  public boolean isRead() {
    return readAt != null;
  }
}
