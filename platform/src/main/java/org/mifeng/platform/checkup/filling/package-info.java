/**
 * How an enterprise fills a check-up in: it begins one, says what kind of enterprise it is, answers
 * section by section and shows what proves an answer. Each answer is kept as it is given; without
 * scripts a section is sent as a form. A colleague without an account answers the sections that a
 * personal link names.
 */
@NullMarked
@ApplicationModule(
    displayName = "Filling in 填写体检",
    allowedDependencies = {"kernel", "identity", "web", "evidence", "checkup"})
package org.mifeng.platform.checkup.filling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
