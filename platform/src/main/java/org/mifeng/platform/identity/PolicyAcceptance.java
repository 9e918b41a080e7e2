package org.mifeng.platform.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A person has accepted a version of the sign-in policy.
 *
 * @param act id of the protective act, under which the sealed record is found
 * @param version which version
 */
public record PolicyAcceptance(UUID act, String version, Instant at) {}
