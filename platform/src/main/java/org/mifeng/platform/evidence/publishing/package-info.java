/**
 * Published checkpoints: once a second the newest signed head is shown to witnesses, time-stamping
 * authorities, chains and monitors. What they answer is gathered by alcoves of their own, each a
 * {@link org.mifeng.platform.evidence.publishing.Corroborator}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Published checkpoints 公布的检查点",
    allowedDependencies = {"kernel", "identity", "evidence"})
package org.mifeng.platform.evidence.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
