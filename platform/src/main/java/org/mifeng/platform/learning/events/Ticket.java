package org.mifeng.platform.learning.events;

import java.util.Optional;
import org.mifeng.platform.identity.LinkSecret;

/** What somebody who signed up holds. */
record Ticket(LinkSecret secret) {
  /** One nobody has had before. */
  static Ticket random() {
    return new Ticket(LinkSecret.random());
  }

  /** What stood in an address, if it has the form of a ticket. */
  static Optional<Ticket> parse(String sent) {
    return LinkSecret.parse(sent).map(Ticket::new);
  }

  /** Where it leads. */
  String path() {
    return "/sign-ups/" + secret.text();
  }

  /** What is kept of it. */
  byte[] digest() {
    return secret.digest();
  }
}
