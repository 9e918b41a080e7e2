package org.mifeng.platform.identity.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Account;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.SeatGrant;
import org.mifeng.platform.identity.gate.Sessions;
import org.mifeng.platform.identity.signin.Outside;
import org.mifeng.platform.identity.signin.OutsideIdentity;

/**
 * A person's own account.
 *
 * @param organisation whom they act for just now
 * @param seats all seats they can act from
 * @param grant the one they act from
 * @param secondFactor how they stand with one-time codes
 * @param sessions where they are signed in
 * @param outside identities at outside providers
 */
record AccountPage(
    Account account,
    Organisation organisation,
    List<SeatGrant> seats,
    UUID grant,
    SecondFactor secondFactor,
    List<Sessions.Open> sessions,
    OutsideLinks outside) {

  /**
   * How the account stands with one-time codes.
   *
   * @param enrolledAt since when, or null
   * @param recoveryCodes how many are left
   * @param needed whether one of the seats needs it
   * @param exempt whether it is a demonstration account that need not have it
   */
  record SecondFactor(
      @Nullable Instant enrolledAt, int recoveryCodes, boolean needed, boolean exempt) {}

  /**
   * Outside identities.
   *
   * @param configured the providers one can link to; none when the platform has none
   */
  record OutsideLinks(List<Outside.Provider> configured, List<OutsideIdentity> linked) {}
}
