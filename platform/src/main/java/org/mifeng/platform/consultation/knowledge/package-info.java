/**
 * The knowledge base: law as dated texts with their articles, answers that cite them, and a search
 * that finds them by the words people use. Information, not advice, and open to everybody.
 *
 * <p>All of it is data under {@code content/consultation} (its README is the format), read strictly
 * when the platform starts: a fault stops the start and says where it is. Summaries are our own
 * words; whatever was not read in the official text says so. What is in force depends on the day:
 * an answer that rests on a law only in texts that have ended is marked and no longer suggested
 * until somebody has reviewed it, which is a new text of the answer that cites the law in force.
 *
 * <p>The search keeps its index in memory and ranks by BM25F over pairs of characters, words of the
 * trade, Latin words and sounds (ADR 0036).
 */
@NullMarked
@ApplicationModule(
    displayName = "Knowledge base 知识库",
    allowedDependencies = {"kernel", "identity", "web", "registry", "consultation"})
package org.mifeng.platform.consultation.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
