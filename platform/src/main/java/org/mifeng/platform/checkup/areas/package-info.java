/**
 * How officials see check-ups: figures about groups of enterprises, which name nobody and are the
 * same for every reader; the figures of single enterprises as far as a seat reaches, in the order
 * in which a visit is due; and checks on the spot, which enterprises ask for item by item.
 *
 * <p>Figures about groups are computed once for a moment, for all groups in a fixed order, and
 * stored with their refusals ({@code Editions}); no filter asks for one live. What may be said is
 * decided in {@code Freezing} (docs/adr/0033). Nobody reads a single answer here, except of the
 * items an enterprise has asked to have looked at.
 */
@NullMarked
@ApplicationModule(
    displayName = "Areas 区域保护指数",
    allowedDependencies = {"kernel", "identity", "audit", "web", "registry", "checkup"})
package org.mifeng.platform.checkup.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
