package org.mifeng.bench;

/** Something that is measured: adds its rows to the report of the bench. */
@FunctionalInterface
interface Measurement {
  /**
   * Measures and reports. What cannot be had on this machine (a tool, a library) is said by {@link
   * Report#note}, never passed over in silence.
   */
  void measure(Bench bench) throws Exception;
}
