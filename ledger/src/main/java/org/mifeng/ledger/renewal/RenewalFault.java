package org.mifeng.ledger.renewal;

/** What can be wrong with an evidence record, or lacking. */
public enum RenewalFault {
  /** It cannot be read, or does not cover both notes, or covers what is not there. */
  NOT_COVERED,
  /** A time-stamp is not about what it should continue, or is itself bad. */
  BROKEN_CHAIN,
  /** A later time-stamp states an earlier time. */
  TIME_ORDER,
  /** A certificate or an algorithm had ended before the next time-stamp took over. */
  TOO_LATE,
  /** A later chain uses a digest that ended sooner than the one it replaced. */
  WEAKER_DIGEST,
  /** The last time-stamp, or an algorithm that nothing replaced, has ended: renewal is due. */
  DUE
}
