/**
 * Printed documents for every room: a template becomes a PDF that archives keep (PDF/A-3a) and
 * screen readers read (PDF/UA-1), with the city's language, page numbers, QR codes, attached files,
 * and a signature when the platform has a key for it. Everything a document needs is in it: fonts
 * are embedded, and nothing is fetched while it is made.
 *
 * <p>Not our job: what a document says, which is its room's; proof, which is the receipt's: a PDF
 * may carry evidence and is none.
 */
@NullMarked
@ApplicationModule(
    displayName = "Documents 文书",
    allowedDependencies = {"kernel"})
package org.mifeng.platform.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
