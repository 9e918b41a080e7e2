/**
 * Protective acts as evidence (promise 2): what hears {@link
 * org.mifeng.platform.kernel.ProtectiveAct}, writes the act's statement down in the transaction of
 * the act, and makes a deposit of it afterwards. The row of the act is the outbox: whoever sees the
 * act sees its row, and the deposit is made as often as it takes, once (ADR 0022).
 *
 * <p>The statement is canonical JSON (RFC 8785) in UTF-8, and its bytes are the file whose digests
 * are deposited:
 *
 * <pre>{@code
 * { "v": 1,
 *   "act": { "id": uuid, "kind": "registry.enterprise-confirmed", "at": "2026-11-27T01:02:03.456Z",
 *            "subject": id, "facts": { name: code } },
 *   "by":  { "account": uuid, "organisation": uuid, "seat": "district" },
 *   "for": uuid of the organisation whose evidence it is,
 *   "text": { "name": "identity.sign-in-policy", "version": "2026-11-01", "language": "zh",
 *             "size": bytes, "sha256": hex, "sm3": hex } }       // only when a text was accepted
 * }</pre>
 */
@NullMarked
@ApplicationModule(
    displayName = "Acts 保护行为存证",
    allowedDependencies = {"kernel", "identity", "audit", "web", "evidence", "evidence.upgrade"})
package org.mifeng.platform.evidence.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
