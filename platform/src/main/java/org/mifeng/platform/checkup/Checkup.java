package org.mifeng.platform.checkup;

import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;

/**
 * A check-up (体检) of an enterprise.
 *
 * @param organisation whose
 * @param system against which version its answers are read, for ever
 * @param set which of its items are asked
 * @param carriedFrom the check-up whose answers it began with, or null
 * @param started by whom
 * @param closure how it ended, or null while it is open
 */
public record Checkup(
    CheckupId id,
    OrganisationId organisation,
    SystemVersionId system,
    String set,
    @Nullable CheckupId carriedFrom,
    Author started,
    @Nullable Closure closure) {

  /** How a check-up can end. */
  public enum Ending {
    /** The responsible person signed it: it has a result. */
    SIGNED,
    /** It was put away unfinished. */
    DROPPED;

    /** Lower-case name, in the database and in messages. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Who ended it and how. */
  public record Closure(Ending ending, Author by) {}

  /** Whether it can still be answered. */
  public boolean isOpen() {
    return closure == null;
  }

  /** Whether it has a result. */
  public boolean isSigned() {
    return closure != null && closure.ending() == Ending.SIGNED;
  }
}
