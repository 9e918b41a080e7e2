package org.mifeng.platform.identity.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Member;
import org.mifeng.platform.identity.Organisation;

/**
 * One person of an organisation.
 *
 * @param path of the organisation's people
 * @param self whether the viewer is that person, who changes these things elsewhere
 * @param secondFactorSince when one-time codes were set up, or null
 * @param handedOver a password to hand over, shown this once, or null
 */
record PersonPage(
    Organisation organisation,
    Member member,
    String path,
    boolean self,
    @Nullable Instant secondFactorSince,
    MemberPage.@Nullable HandedOver handedOver) {}
