/** Tests of the API, the pages and the log's public files. */
@NullMarked
package org.mifeng.platform.evidence.desk;

import org.jspecify.annotations.NullMarked;
