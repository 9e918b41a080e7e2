package org.mifeng.ledger.time;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mifeng.ledger.MalformedException;

/**
 * A file of certificates in PEM, as authorities hand them out.
 *
 * @param roots those to trust: the self-issued ones, or all when there is none
 * @param others the rest, which lead from a signer to a root; DER like the roots
 */
public record CertificateFile(List<byte[]> roots, List<byte[]> others) {
  /** Longest file, in bytes. */
  public static final int MAX_BYTES = 1 << 17;

  private static final int MOST = 16;
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");

  public CertificateFile {
    roots = List.copyOf(roots);
    others = List.copyOf(others);
  }

  /**
   * Reads a file; text between the certificates is passed over.
   *
   * @throws MalformedException when it holds none, more than 16, or one that cannot be read
   */
  public static CertificateFile parse(byte[] pem) {
    if (pem.length > MAX_BYTES) {
      throw new MalformedException("a file of certificates is too long");
    }
    List<byte[]> roots = new ArrayList<>();
    List<byte[]> others = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(new String(pem, StandardCharsets.ISO_8859_1));
    while (blocks.find()) {
      if (roots.size() + others.size() == MOST) {
        throw new MalformedException("more than " + MOST + " certificates in a file");
      }
      Certificate certificate = Certificate.read(decode(blocks.group(1)));
      boolean selfIssued = certificate.subject().equals(certificate.issuer());
      (selfIssued ? roots : others).add(certificate.encoded());
    }
    if (roots.isEmpty() && others.isEmpty()) {
      throw new MalformedException("no certificate in the file");
    }
    return roots.isEmpty()
        ? new CertificateFile(others, List.of())
        : new CertificateFile(roots, others);
  }

  private static byte[] decode(String body) {
    try {
      return Base64.getMimeDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      throw new MalformedException("a certificate is not in base64");
    }
  }
}
