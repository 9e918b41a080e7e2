/** Stories told in a real browser, end to end, the simplest first. Each starts from nothing. */
@NullMarked
package org.mifeng.platform.journeys;

import org.jspecify.annotations.NullMarked;
