package org.mifeng.platform.evidence.timestamping;

import java.util.List;
import org.mifeng.ledger.time.TestAuthority;
import org.mifeng.ledger.trust.TrustedAuthority;

/** A test authority inside this process, for demonstrations. */
record BuiltInAuthority(TestAuthority authority, TrustedAuthority trusted)
    implements TimeAuthority {
  BuiltInAuthority(TestAuthority authority) {
    this(authority, authority.trusted());
  }

  @Override
  public boolean isAsked() {
    return true;
  }

  @Override
  public String address() {
    return "";
  }

  @Override
  public List<byte[]> certificates() {
    return List.of();
  }

  @Override
  public byte[] ask(byte[] question) {
    return authority.answer(question);
  }

  @Override
  public List<byte[]> revocation(List<byte[]> chain) {
    return List.of(authority.revocationList());
  }
}
