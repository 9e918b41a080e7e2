/** The commands a person runs without the platform. */
@NullMarked
package org.mifeng.cli;

import org.jspecify.annotations.NullMarked;
