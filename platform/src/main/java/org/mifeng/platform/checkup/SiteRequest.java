package org.mifeng.platform.checkup;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;

/**
 * What an enterprise asks an officer to look at on the spot: one item of a signed check-up. Nothing
 * else of its answers is shown to an officer.
 *
 * @param organisation whose
 * @param subject which item, and which level it is said to have
 * @param note what the officer should know, as the enterprise wrote it; may be empty
 * @param asked by whom
 * @param check what came of it, or null while it waits
 */
public record SiteRequest(
    UUID id,
    OrganisationId organisation,
    CheckupId checkup,
    Subject subject,
    String note,
    Author asked,
    @Nullable Check check) {

  /**
   * Which item.
   *
   * @param system the version whose question was answered
   * @param code of the item
   * @param level it is said to have
   */
  public record Subject(SystemVersionId system, String code, int level) {}

  /** What an officer can find. */
  public enum Verdict {
    /** The item is at the level that was claimed. */
    CONFIRMED,
    /** It is not, or it could not be seen. */
    DECLINED;

    /** Lower-case name, in the database and in messages. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What an officer found.
   *
   * @param day of the visit
   * @param note of what was seen
   */
  public record Check(Verdict verdict, LocalDate day, String note, Author by) {}

  /** Whether no officer has looked yet. */
  public boolean isOpen() {
    return check == null;
  }

  /** Whether an officer has found it as claimed. */
  public boolean isConfirmed() {
    return check != null && check.verdict() == Verdict.CONFIRMED;
  }
}
