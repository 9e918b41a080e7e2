package org.mifeng.platform.notifications;

import java.util.List;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;

/**
 * What somebody is told. Its words are messages in both languages, {@code <kind>.subject} and
 * {@code <kind>.text}; arguments are numbers of things, dates and names of offices, never what is
 * secret.
 *
 * @param key of this notice, so that it is sent once: {@code <module>:<subject id>:<occasion>}
 * @param kind message key, {@code <module>.notice.<what>}
 * @param to whom
 * @param arguments of the messages, in order, at most 8 of at most 200 characters
 * @param path where to look on the platform, beginning with a slash
 * @param urgent whether it may break quiet hours
 */
public record Notice(
    String key, String kind, Recipient to, List<String> arguments, String path, boolean urgent) {
  public Notice {
    arguments = List.copyOf(arguments);
  }

  /** Whom a notice is for. */
  public sealed interface Recipient {
    /** One person. */
    record Person(AccountId account) implements Recipient {}

    /** Everybody who acts for an organisation from this seat. */
    record Desk(OrganisationId organisation, Seat seat) implements Recipient {}
  }
}
