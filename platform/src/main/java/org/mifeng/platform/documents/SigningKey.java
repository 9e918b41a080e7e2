package org.mifeng.platform.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * The key documents are signed with.
 *
 * @param key of RSA or ECDSA
 * @param chain its certificate first, then those above it
 */
record SigningKey(PrivateKey key, List<X509Certificate> chain) {

  /**
   * Opens a PKCS#12 file with exactly one key.
   *
   * @throws IllegalStateException when it cannot be opened, holds no key or several, or a key of
   *     another kind; the platform then does not start
   */
  static SigningKey open(Path file, char[] password) {
    try (var in = Files.newInputStream(file)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      var aliases =
          Collections.list(store.aliases()).stream().filter(alias -> isKey(store, alias)).toList();
      if (aliases.size() != 1) {
        throw new IllegalStateException(
            "mifeng.documents.signing.key-store holds " + aliases.size() + " keys instead of one");
      }
      var alias = aliases.getFirst();
      var chain = store.getCertificateChain(alias);
      if (!(store.getKey(alias, password) instanceof PrivateKey key) || chain == null) {
        throw new IllegalStateException(
            "mifeng.documents.signing.key-store holds no private key with its certificate");
      }
      return of(key, Arrays.stream(chain).map(SigningKey::x509).toList());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "mifeng.documents.signing.key-store cannot be opened: file or password is wrong", e);
    }
  }

  private static SigningKey of(PrivateKey key, List<X509Certificate> chain) {
    var signing = new SigningKey(key, chain);
    signing.algorithm();
    return signing;
  }

  private static boolean isKey(KeyStore store, String alias) {
    try {
      return store.isKeyEntry(alias);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate x509(Certificate certificate) {
    return (X509Certificate) certificate;
  }

  X509Certificate certificate() {
    return chain.getFirst();
  }

  /** The signature algorithm that goes with the key. */
  String algorithm() {
    return switch (certificate().getPublicKey().getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default ->
          throw new IllegalStateException(
              "mifeng.documents.signing.key-store holds a key of "
                  + certificate().getPublicKey().getAlgorithm()
                  + "; RSA and ECDSA can sign a PDF, an SM2 seal needs an adapter (DocumentSigner)");
    };
  }

  Signatory signatory() {
    return new Signatory(
        name(certificate().getSubjectX500Principal().getEncoded()),
        name(certificate().getIssuerX500Principal().getEncoded()));
  }

  /** The common name, or the whole name when there is none. */
  private static String name(byte[] encoded) {
    var name = X500Name.getInstance(encoded);
    var common = name.getRDNs(BCStyle.CN);
    return common.length == 0
        ? name.toString()
        : IETFUtils.valueToString(common[0].getFirst().getValue());
  }
}
