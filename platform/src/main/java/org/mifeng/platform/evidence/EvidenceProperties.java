package org.mifeng.platform.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the evidence log.
 *
 * @param domain the platform's own domain name, setting {@code mifeng.domain}: the first part of
 *     the log's origin. Trust: receipts name it for ever, so it is set before the first deposit
 * @param evidence how the log is written
 */
@ConfigurationProperties("mifeng")
record EvidenceProperties(
    @DefaultValue("mifeng.example") String domain, @DefaultValue Writing evidence) {

  /**
   * How the log is written, settings {@code mifeng.evidence.*}.
   *
   * @param queueLimit deposits that may wait for their place before further ones are refused
   * @param standbyMillis how often a node without the turn asks for it
   * @param requireDurableDatabase whether a database that answers before the commit is on disk is
   *     refused. Trust: off only where nobody relies on receipts
   * @param exportSeconds how often new tiles are written to the export folder; 0 for never
   */
  record Writing(
      @DefaultValue("16384") int queueLimit,
      @DefaultValue("1000") long standbyMillis,
      @DefaultValue("true") boolean requireDurableDatabase,
      @DefaultValue("10") long exportSeconds) {}

  /** What the names of all logs of this platform begin with. */
  String house() {
    return domain + "/evidence/";
  }

  /** The name of a year's log; the SM log's has {@code /sm} behind it. */
  String origin(int year) {
    return house() + year;
  }
}
