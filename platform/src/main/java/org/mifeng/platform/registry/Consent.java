package org.mifeng.platform.registry;

import java.time.Instant;
import java.util.UUID;

/**
 * Consent to the processing of an enterprise's registration data.
 *
 * @param act id of the protective act, under which the sealed record is found
 * @param version which version of the text
 */
record Consent(UUID act, String version, Instant at) {}
