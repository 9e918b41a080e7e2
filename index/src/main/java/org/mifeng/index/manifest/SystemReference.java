package org.mifeng.index.manifest;

import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.form.SystemWriter;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.crypto.Digests;

/**
 * Names one version of an indicator system, down to its last word.
 *
 * @param id of the system
 * @param version of it
 * @param sha256 over its canonical form, in hexadecimal
 * @param sm3 over its canonical form, in hexadecimal
 */
public record SystemReference(String id, String version, String sha256, String sm3) {
  /** The reference to a system. */
  public static SystemReference of(IndicatorSystem system) {
    Digests digests = SystemWriter.digests(system);
    return new SystemReference(
        system.head().id(),
        system.head().version(),
        Bytes.hex(digests.sha256()),
        Bytes.hex(digests.sm3()));
  }

  /** Whether another claims to be the same version. */
  public boolean namesSameAs(SystemReference other) {
    return id.equals(other.id) && version.equals(other.version);
  }
}
