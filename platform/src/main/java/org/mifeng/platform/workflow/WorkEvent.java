package org.mifeng.platform.workflow;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;

/**
 * What happened to an item.
 *
 * @param who did it
 * @param organisation for whom they acted
 * @param to who has it since, or null
 * @param opinion what they said about it, or null
 */
public record WorkEvent(
    What what,
    WorkItem.Person who,
    OrganisationId organisation,
    WorkItem.@Nullable Person to,
    @Nullable String opinion,
    Instant at) {
  /** What can happen to an item. */
  public enum What {
    OPENED,
    GIVEN_ANEW,
    TAKEN,
    PUT_BACK,
    TRANSFERRED,
    SENT_BACK,
    URGED,
    REMINDED_HALF,
    REMINDED_MOST,
    ESCALATED,
    FINISHED,
    WITHDRAWN;

    /** Lower case with hyphens, as in messages and tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether whoever waits outside the office may know of it. */
    boolean isForOutside() {
      return switch (this) {
        case OPENED, GIVEN_ANEW, URGED, FINISHED, WITHDRAWN -> true;
        case TAKEN, PUT_BACK, TRANSFERRED, SENT_BACK, REMINDED_HALF, REMINDED_MOST, ESCALATED ->
            false;
      };
    }

    static What of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** The same without names and words: only the office is told. */
  WorkEvent bare() {
    var nobody = new WorkItem.Person(who.account(), "");
    return new WorkEvent(what, nobody, organisation, null, null, at);
  }
}
