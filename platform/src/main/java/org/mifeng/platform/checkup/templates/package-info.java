/**
 * The library of ready texts (policy, agreements, forms, registers) that a gap of the check-up
 * points to: an enterprise fills one with its own data, takes it as Word or PDF in Chinese or
 * English, and adopts it. What is adopted is frozen and announced as a protective act, because
 * courts count the measures that stood before an infringement (法释〔2020〕7号 art. 5).
 *
 * <p>Texts are data: {@code content/checkup/templates/<code>/<version>.yaml}, our own drafting, no
 * official form, each with the law it rests on and how sure we are of it. A version that was
 * released stays where it is, because adopted texts are made again from it; a change is a new
 * version. The frozen text is plain UTF-8, so that it can be read and digested without us.
 */
@NullMarked
@ApplicationModule(
    displayName = "Templates 范本库",
    allowedDependencies = {"kernel", "identity", "audit", "web", "documents", "registry"})
package org.mifeng.platform.checkup.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
