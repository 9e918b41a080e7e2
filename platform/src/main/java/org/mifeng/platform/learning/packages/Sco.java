package org.mifeng.platform.learning.packages;

import org.jspecify.annotations.Nullable;

/**
 * A part of a package that is played for itself.
 *
 * @param start path of its first page with what is appended to it, encoded
 * @param reports whether it tells by itself that it is finished
 * @param mastery points of 100 from which it is passed, or null
 * @param data what its author hands it when it starts
 */
record Sco(String title, String start, boolean reports, @Nullable Integer mastery, String data) {}
