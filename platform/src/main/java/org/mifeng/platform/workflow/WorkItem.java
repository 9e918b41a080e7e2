package org.mifeng.platform.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Seat;

/**
 * Something to do, as it stands.
 *
 * @param desk where it is done; null for a person who sits in several places
 * @param atDesk whether it was given to whoever sits there
 * @param holder who has it; null while it lies at the desk
 * @param ending null while it is open
 */
public record WorkItem(
    UUID id,
    Matter matter,
    Work.Assignee.@Nullable Desk desk,
    boolean atDesk,
    @Nullable Person holder,
    Course course,
    @Nullable Ending ending) {

  /**
   * What is to be done.
   *
   * @param kind message key of its title
   * @param arguments of the title
   */
  public record Matter(String kind, String subject, List<String> arguments, String path) {
    public Matter {
      arguments = List.copyOf(arguments);
    }
  }

  /** Somebody, with their name as it was then. */
  public record Person(AccountId account, String name) {}

  /**
   * How it came about and how long there is.
   *
   * @param initiator who began it, with their organisation
   * @param turn how often its room has given it
   * @param term from when it counts and until when there is time
   */
  public record Course(
      Person initiator, OrganisationId from, Instant openedAt, int turn, WorkTerm term) {}

  /**
   * How it ended.
   *
   * @param done whether it was done; else it was withdrawn
   * @param outcome message key of what came of it; null for what was withdrawn
   */
  public record Ending(boolean done, @Nullable String outcome, Instant at) {}

  /** Whether it is still to be done. */
  public boolean isOpen() {
    return ending == null;
  }

  /** Whether it lies at this desk. */
  boolean isDoneAt(OrganisationId organisation, Seat seat) {
    return desk != null && desk.organisation().equals(organisation) && desk.seat() == seat;
  }

  /** Whether this person has it. */
  public boolean isHeldBy(AccountId account) {
    return holder != null && holder.account().equals(account);
  }
}
