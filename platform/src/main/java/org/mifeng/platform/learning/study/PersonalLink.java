package org.mifeng.platform.learning.study;

import java.util.Optional;
import org.mifeng.platform.identity.LinkSecret;

/** The link by which a trainee without an account studies; shown once to who issues it. */
public record PersonalLink(LinkSecret secret) {
  /** One nobody has had before. */
  public static PersonalLink random() {
    return new PersonalLink(LinkSecret.random());
  }

  /** What stood in an address, if it has the form of a link. */
  static Optional<PersonalLink> parse(String sent) {
    return LinkSecret.parse(sent).map(PersonalLink::new);
  }

  /** Where it leads. */
  public String path() {
    return "/study/" + secret.text();
  }

  /** What is kept of it. */
  public byte[] digest() {
    return secret.digest();
  }
}
