/**
 * Figures as pages: the targets with where they stand, divisions and parks, the proof of each
 * figure with the list behind it, and the same numbers on a wall. Nothing is computed here; what is
 * shown was stored by the room.
 */
@NullMarked
@ApplicationModule(
    displayName = "Board 指标看板",
    allowedDependencies = {"kernel", "identity", "documents", "web", "registry", "oversight"})
package org.mifeng.platform.oversight.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
