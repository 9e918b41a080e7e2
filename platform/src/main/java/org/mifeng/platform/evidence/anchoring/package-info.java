/**
 * Published checkpoints on blockchains. For each configured chain a {@code ChainPass} follows what
 * was submitted and submits what is due; a {@code ChainAdapter} knows how the chain's nodes speak.
 *
 * <p>A transaction is stored before it is sent, and all transactions of a statement on one chain
 * share a nonce until that nonce is gone for good. So it does not matter when this platform or a
 * node dies: what was lost is sent again, and nothing is anchored twice. A statement that is final
 * on at least one chain is the word of this alcove ({@code AnchorCorroborator}).
 *
 * <p>Not our job: whether the chain deserves trust. Whoever checks receipts decides it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Anchors 链上锚定",
    allowedDependencies = {
      "kernel",
      "database",
      "identity",
      "web",
      "evidence",
      "evidence.publishing"
    })
package org.mifeng.platform.evidence.anchoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
