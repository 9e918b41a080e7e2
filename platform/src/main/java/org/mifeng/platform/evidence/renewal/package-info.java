/**
 * Renewal of evidence: once a day an evidence record (RFC 4998) is begun over the newest
 * time-stamped checkpoint and all that others say about it, and each record is renewed before the
 * certificate of its last time-stamp or its digest ends.
 *
 * <p>Not our job: the digests of the owners' files, which only their owners can make anew.
 */
@NullMarked
@ApplicationModule(
    displayName = "Renewal 续期",
    allowedDependencies = {"kernel", "identity", "evidence", "evidence.publishing", "web"})
package org.mifeng.platform.evidence.renewal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
