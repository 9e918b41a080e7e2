/**
 * The platform as a process of its own that is killed, robbed of its database and of its disk, and
 * has to keep every promise it gave.
 */
@NullMarked
package org.mifeng.platform.crash;

import org.jspecify.annotations.NullMarked;
