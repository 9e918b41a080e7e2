package org.mifeng.platform.learning.publicity;

import org.jspecify.annotations.Nullable;

/**
 * What one version says.
 *
 * @param occasion of an event; null for what is none
 */
record Content(Text text, @Nullable Occasion occasion) {}
