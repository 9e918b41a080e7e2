package org.mifeng.platform.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;

/**
 * Something to do.
 *
 * @param kind message key of its title, {@code <module>.work.<what>}
 * @param subject id of what it is about; one open item of a kind for each subject
 * @param arguments of the title, in order: numbers and names of offices, never what is secret
 * @param assignee who has to do it
 * @param due when it is late; null when there is no deadline. Reminders go out at 50 and 80 % of
 *     the time from its opening, an escalation when it has passed
 * @param path where it is done, beginning with a slash
 * @param copies who sees it without having to do it 抄送
 */
public record Work(
    String kind,
    String subject,
    List<String> arguments,
    Assignee assignee,
    @Nullable Instant due,
    String path,
    List<Assignee> copies) {
  public Work {
    arguments = List.copyOf(arguments);
    copies = List.copyOf(copies);
  }

  /** Who has to do it. */
  public sealed interface Assignee {
    /** One person. */
    record Person(AccountId account) implements Assignee {}

    /** Whoever of an organisation acts from this seat; the first to take it has it. */
    record Desk(OrganisationId organisation, Seat seat) implements Assignee {}
  }
}
