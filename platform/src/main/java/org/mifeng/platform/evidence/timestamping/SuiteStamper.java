package org.mifeng.platform.evidence.timestamping;

import java.io.IOException;
import java.security.SecureRandom;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.time.TimeToken;
import org.mifeng.platform.evidence.TrustedLogs;
import org.mifeng.platform.evidence.publishing.TimeStamper;

/** Asks the authorities of one suite in turn, for whoever else needs a date. */
final class SuiteStamper implements TimeStamper {
  private final HashSuite suite;
  private final Authorities authorities;
  private final TrustedLogs trusted;
  private final SecureRandom random = new SecureRandom();

  SuiteStamper(HashSuite suite, Authorities authorities, TrustedLogs trusted) {
    this.suite = suite;
    this.authorities = authorities;
    this.trusted = trusted;
  }

  @Override
  public HashSuite suite() {
    return suite;
  }

  @Override
  public boolean isReady() {
    return !authorities.asked(suite).isEmpty();
  }

  @Override
  public TimeToken stamp(byte[] data) throws IOException, InterruptedException {
    var calendar = trusted.policy().corroboration().algorithms();
    var request = new TokenRequest(suite, data, null, calendar::isUsable);
    IOException last = new IOException("no authority of " + suite.label() + " is asked");
    for (var authority : authorities.asked(suite)) {
      try {
        return request.ask(authority, random).token();
      } catch (AuthorityFailure failure) {
        last = new IOException(authority.trusted().name() + " gave no token", failure);
      }
    }
    throw last;
  }
}
