package org.mifeng.platform.checkup.templates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.mifeng.ledger.crypto.Digests;

/**
 * A text as an organisation adopted it.
 *
 * @param id also of the protective act it is sealed as
 * @param template code of the text
 * @param version the version it was made from
 * @param tongue the language it is in
 * @param by name of who adopted it
 * @param at when
 * @param digests of the frozen text
 */
record Adoption(
    UUID id,
    String template,
    LocalDate version,
    Tongue tongue,
    String by,
    Instant at,
    Digests digests) {}
