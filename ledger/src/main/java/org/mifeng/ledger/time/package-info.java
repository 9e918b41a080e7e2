/**
 * Time from elsewhere: what a time-stamping authority (RFC 3161, GB/T 20520) says about when a
 * checkpoint existed. {@link org.mifeng.ledger.time.TimeRequest} asks, {@link
 * org.mifeng.ledger.time.TimeResponse} reads the answer, {@link org.mifeng.ledger.time.TimeToken}
 * is what a receipt carries, {@link org.mifeng.ledger.time.TimeTokenCheck} judges it by the trusted
 * authorities, offline. {@link org.mifeng.ledger.time.TestAuthority} is an authority for tests and
 * demonstrations, which nobody should trust.
 *
 * <p>The check builds on Bouncy Castle's ASN.1 forms and signature engines, without a security
 * provider: nothing of it is loaded before the first token is there.
 */
@NullMarked
package org.mifeng.ledger.time;

import org.jspecify.annotations.NullMarked;
