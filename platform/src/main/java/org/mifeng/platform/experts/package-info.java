/**
 * The city's pool of experts and of institutions, how they come in and leave, and how one is drawn
 * for a matter without anybody being able to choose.
 *
 * <p>Owns: who is in the pool ({@link org.mifeng.platform.experts.Experts}, {@link
 * org.mifeng.platform.experts.Institutions}), the ties an expert declares and what they exclude
 * ({@link org.mifeng.platform.experts.Recusals}), what an expert has in hand and how it came out
 * ({@link org.mifeng.platform.experts.Matters}). An expert is an organisation of one person, whose
 * seat is {@code EXPERT}.
 *
 * <p>Alcoves: {@code admission} is how somebody comes in, stays and leaves; {@code draws} draws by
 * lot; {@code directory} shows the pool to everybody; {@code demo} fills a demonstration. Not our
 * job: what an expert is asked (consultation, bases), what a service costs (purchase).
 */
@NullMarked
@ApplicationModule(
    displayName = "Experts 专家与机构",
    allowedDependencies = {
      "kernel",
      "database",
      "identity",
      "audit",
      "notifications",
      "workflow",
      "calendar",
      "registry"
    })
package org.mifeng.platform.experts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
