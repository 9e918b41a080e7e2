/**
 * Time from elsewhere: time-stamping authorities (RFC 3161, GB/T 20520) date published checkpoints,
 * one token for each tree. A token is judged before it is kept, with its certificates and with what
 * tells that they were not revoked. Deposits go on when authorities are silent; the operator sees
 * it, and may have them stopped after a while.
 */
@NullMarked
@ApplicationModule(
    displayName = "Time-stamping 时间戳",
    allowedDependencies = {
      "kernel",
      "database",
      "identity",
      "web",
      "evidence",
      "evidence.publishing"
    })
package org.mifeng.platform.evidence.timestamping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
