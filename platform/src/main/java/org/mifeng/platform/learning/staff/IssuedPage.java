package org.mifeng.platform.learning.staff;

import java.util.List;
import java.util.stream.Collectors;

/** Links as they are handed over, once. */
record IssuedPage(String course, List<Message> messages) {
  /**
   * What to send to one person.
   *
   * @param text ready to copy, the link in it
   */
  record Message(String name, String link, String text) {}

  /** Name and link of each in a line, for a spreadsheet. */
  String lines() {
    return messages.stream()
        .map(message -> message.name() + "\t" + message.link())
        .collect(Collectors.joining("\n"));
  }

  boolean isOne() {
    return messages.size() == 1;
  }
}
