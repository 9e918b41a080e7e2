/**
 * Benchmarks of the running product. Each figure is measured on the real server, started by the
 * real command, and stands beside a physical limit measured in the same run; machines are noisy, so
 * ratios count and absolute numbers do not.
 */
@NullMarked
package org.mifeng.bench;

import org.jspecify.annotations.NullMarked;
