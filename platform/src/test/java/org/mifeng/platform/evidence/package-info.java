/** Tests of the evidence log and of deposits, on a real database. */
@NullMarked
package org.mifeng.platform.evidence;

import org.jspecify.annotations.NullMarked;
