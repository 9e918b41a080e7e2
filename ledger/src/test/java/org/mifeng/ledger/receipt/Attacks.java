package org.mifeng.ledger.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.trust.TrustPolicy;

/** What the attacks on a receipt start from, and where they are gathered. */
class Attacks {
  /**
   * One of them.
   *
   * @param name says what was done
   * @param codes exactly these must be found; none means valid
   */
  record Case(
      String name,
      byte[] receipt,
      byte @Nullable [] file,
      @Nullable TrustPolicy policy,
      Set<CheckCode> codes) {}

  final TestLog log = new TestLog();
  final byte[] good = TestLog.sampleReceipt(log);
  final List<Case> cases = new ArrayList<>();

  final void add(String name, byte[] receipt, CheckCode... codes) {
    cases.add(new Case(name, receipt, TestLog.FILE, log.policy(), Set.of(codes)));
  }

  final void text(String name, String path, UnaryOperator<String> change, CheckCode... codes) {
    add(name, Tampering.text(good, path, change), codes);
  }
}
