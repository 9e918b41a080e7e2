package org.mifeng.platform.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of counting every park anew from all that the rooms hold, beside following changes.
 *
 * @param parks how many were
 * @param rows rows of their lists
 * @param differing of them, those that differed from what was kept; they were put right
 * @param since the time of the park whose turn is next; null before the first
 */
public record Recount(long parks, long rows, long differing, @Nullable Instant since) {}
