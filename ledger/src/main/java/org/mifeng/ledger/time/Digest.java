package org.mifeng.ledger.time;

import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * The hash functions that time-stamps, certificates and revocation data use.
 *
 * @param name as in an algorithm calendar
 * @param engine a new one each time
 */
record Digest(String name, Supplier<org.bouncycastle.crypto.Digest> engine) {
  static final Digest SHA1 = new Digest("SHA-1", SHA1Digest::new);
  static final Digest SHA256 = new Digest("SHA-256", () -> SHA256Digest.newInstance());
  static final Digest SHA384 = new Digest("SHA-384", SHA384Digest::new);
  static final Digest SHA512 = new Digest("SHA-512", SHA512Digest::new);
  static final Digest SM3 = new Digest("SM3", SM3Digest::new);

  private static final Map<ASN1ObjectIdentifier, Digest> ALL =
      Map.of(
          OIWObjectIdentifiers.idSHA1, SHA1,
          NISTObjectIdentifiers.id_sha256, SHA256,
          NISTObjectIdentifiers.id_sha384, SHA384,
          NISTObjectIdentifiers.id_sha512, SHA512,
          GMObjectIdentifiers.sm3, SM3);

  /** The function of an identifier, or null when it is none of ours; parameters say nothing. */
  static @Nullable Digest find(ASN1ObjectIdentifier identifier) {
    return ALL.get(identifier);
  }

  /** The identifier of a tree's hash function. */
  static ASN1ObjectIdentifier identifier(HashSuite suite) {
    return switch (suite) {
      case SHA256 -> NISTObjectIdentifiers.id_sha256;
      case SM3 -> GMObjectIdentifiers.sm3;
    };
  }

  byte[] of(byte[] bytes) {
    org.bouncycastle.crypto.Digest digest = engine.get();
    digest.update(bytes, 0, bytes.length);
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return out;
  }
}
