/**
 * What happens when the platform starts: the first operator's account, or the demonstration city
 * and its accounts; what the person at the terminal is told; and the rehearsal that makes the next
 * start quick. Knows the rooms below, and no room knows it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Start 启动",
    allowedDependencies = {"kernel", "database", "identity", "evidence"})
package org.mifeng.platform.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
