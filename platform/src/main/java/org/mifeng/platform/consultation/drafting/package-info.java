/**
 * Drafts an answer for an officer by a language model behind an OpenAI-compatible address: from
 * passages of the knowledge base alone, marked as a machine's, never sent by itself (ADR 0053). Off
 * unless an address is set, and never needed.
 *
 * <p>Out go the passages and the asker's words with names masked; what looks like secret content
 * does not go out at all. Not our job: answering (questions).
 */
@NullMarked
@ApplicationModule(
    displayName = "Drafting 机器拟稿",
    allowedDependencies = {"kernel", "identity", "audit", "consultation"})
package org.mifeng.platform.consultation.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
