/**
 * Draws experts by lot so that anybody can check nobody chose. First the platform commits itself:
 * it publishes the digest of a secret seed and the list of lots, and both are sealed. Then a value
 * becomes known that nobody could know before, such as tomorrow's lottery. With it the seed is
 * revealed, and the order of the lots follows from published figures alone; {@code docs/draws.md}
 * describes how, with a program of a few lines that is not ours to trust.
 *
 * <p>A lot is a digest and names nobody: not even the officer who draws learns a name before its
 * owner has accepted. Whoever declines is replaced by the next lot that the same rule names.
 */
@NullMarked
@ApplicationModule(
    displayName = "Draws 随机抽取",
    allowedDependencies = {
      "kernel",
      "identity",
      "audit",
      "notifications",
      "workflow",
      "calendar",
      "web",
      "experts",
      "experts.admission"
    })
package org.mifeng.platform.experts.draws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
