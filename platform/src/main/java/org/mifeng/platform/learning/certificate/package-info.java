/**
 * What somebody gets for a finished course: a certificate as PDF with a number and a QR code, and a
 * public page that shows to whoever knows the number all that the certificate says. The number has
 * 80 random bits, so that a guessed one shows nothing.
 *
 * <p>Finishing is a protective act of the organisation (training of who touches secrets is one of
 * the measures of 法释〔2020〕7号 art. 6): what is sealed names course, result and the digests of the
 * certificate's content, never the person. The content is canonical JSON (RFC 8785) and travels
 * with the PDF:
 *
 * <pre>{@code
 * { "v": 1, "number": "MFC-…", "name": text, "organisation": text,
 *   "course": { "code": code, "version": day, "zh": text, "en": text, "minutes": n, "lessons": n },
 *   "test": { "correct": n, "questions": n }, "at": "2026-11-27T01:02:03Z" }
 * }</pre>
 *
 * <p>Of a package, which tests by itself, {@code test} holds the {@code points} of 100 it gave.
 */
@NullMarked
@ApplicationModule(
    displayName = "Course certificate 培训证书",
    allowedDependencies = {"kernel", "identity", "audit", "web", "documents", "learning"})
package org.mifeng.platform.learning.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
