package org.mifeng.index;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How well an answer is shown to be true.
 *
 * @param code such as {@code deposited}
 * @param factor what the answer is multiplied by, more than 0 and at most 1
 * @param months after which it drops to the one below, or null for never
 * @param own whether an enterprise reaches it by itself, without an official's visit
 */
public record Verification(String code, BigDecimal factor, @Nullable Integer months, boolean own) {}
