package org.mifeng.platform.identity;

import java.util.Set;
import org.mifeng.platform.kernel.ProtectiveAct;
import org.mifeng.platform.kernel.Refusal;

/**
 * Who is asking: the first argument of every public method that reads or changes protected data.
 *
 * @param account the person, or {@link AccountId#NOBODY}
 * @param organisation the organisation they act for, or {@link OrganisationId#NONE}
 * @param seat the chair they act from
 * @param reach which rows may exist for them
 * @param name what to call them on screen and in the audit trail
 * @param permissions what they may do; an API token holds fewer than its owner
 */
public record Viewer(
    AccountId account,
    OrganisationId organisation,
    Seat seat,
    Reach reach,
    String name,
    Set<Permission> permissions) {

  public Viewer {
    permissions = Set.copyOf(permissions);
  }

  /** A visitor who has not signed in. */
  public static Viewer anonymous() {
    return new Viewer(
        AccountId.NOBODY, OrganisationId.NONE, Seat.PUBLIC, Reach.NOTHING, "public", Set.of());
  }

  /**
   * The platform itself, for start-up and scheduled work.
   *
   * @param job what it is doing, for the audit trail
   */
  public static Viewer system(String job) {
    return new Viewer(
        AccountId.NOBODY,
        OrganisationId.NONE,
        Seat.SYSTEM,
        Reach.EVERYTHING,
        job,
        Set.of(Permission.values()));
  }

  /** Whether the viewer holds the permission. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** Refuses with 403 unless the viewer holds the permission. */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw Refusal.forbidden("identity.refusal.not-permitted", permission.code());
    }
  }

  /** The viewer as a protective act names them: ids without a name. */
  public ProtectiveAct.Actor actor() {
    return new ProtectiveAct.Actor(account.value(), organisation.value(), seat.code());
  }

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return !account.equals(AccountId.NOBODY);
  }
}
