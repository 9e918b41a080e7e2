/**
 * What tests of every module share: one application on one real database, and a clock they move.
 */
@NullMarked
package org.mifeng.platform.testing;

import org.jspecify.annotations.NullMarked;
