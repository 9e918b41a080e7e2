/**
 * The certificate of a deposit: a PDF for courts, lawyers and the other side that carries the
 * receipt as an attached file and says in words what it proves, what it does not, and how anybody
 * checks it without us. The PDF is never the evidence: it carries it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Evidence certificate 存证证书",
    allowedDependencies = {"kernel", "identity", "web", "documents", "evidence", "evidence.upgrade"})
package org.mifeng.platform.evidence.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
