package org.mifeng.ledger.time;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.trust.TrustedAuthority;

/**
 * Judges time-stamps offline (SPEC.md §12), each certificate at the stamped time. Every question
 * that can be asked is asked, also after a fault, and no input makes it throw.
 *
 * <p>Tolerated, because authorities differ in it: hash algorithms with NULL or without parameters,
 * fractions of a second, no accuracy, certificates named by SHA-1 (RFC 2634) or another digest (RFC
 * 5816), tokens that hold no certificate when the receipt has it.
 */
public final class TimeTokenCheck {
  private static final Duration UNSTATED = Duration.ofSeconds(1);

  private final List<TimeVerdict.Finding> found = new ArrayList<>();
  private final TimeToken token;
  private final Expectation expected;
  private final List<TrustedAuthority> authorities;
  private final BiPredicate<String, Instant> usable;

  private TimeTokenCheck(
      TimeToken token,
      Expectation expected,
      List<TrustedAuthority> authorities,
      BiPredicate<String, Instant> usable) {
    this.token = token;
    this.expected = expected;
    this.authorities =
        authorities.stream().filter(authority -> authority.suite() == token.suite()).toList();
    this.usable = usable;
  }

  /**
   * What the token should speak of.
   *
   * @param data the stamped bytes
   * @param nonce of the question, or null when the answer is judged later by somebody else
   * @param notBefore the moment the data is said to have come in, or null when that is unknown
   */
  public record Expectation(byte[] data, @Nullable BigInteger nonce, @Nullable Instant notBefore) {
    /** Data alone. */
    public static Expectation of(byte[] data) {
      return new Expectation(data, null, null);
    }

    /** Data that came in at a moment. */
    public static Expectation of(byte[] data, @Nullable Instant notBefore) {
      return new Expectation(data, null, notBefore);
    }
  }

  /**
   * Judges a time-stamp.
   *
   * @param token the time-stamp
   * @param expected what it should speak of
   * @param authorities who is trusted; those of the other suite have no say
   * @param usable whether an algorithm was good at a time
   */
  public static TimeVerdict check(
      TimeToken token,
      Expectation expected,
      List<TrustedAuthority> authorities,
      BiPredicate<String, Instant> usable) {
    return new TimeTokenCheck(token, expected, authorities, usable).run();
  }

  private void add(TimeTokenFault fault, String detail) {
    found.add(new TimeVerdict.Finding(fault, detail));
  }

  private TimeVerdict run() {
    TokenForm form;
    try {
      form = TokenForm.read(token.token());
    } catch (MalformedException e) {
      add(TimeTokenFault.MALFORMED, e.rule());
      return new TimeVerdict(found, null, null, null, null, null, List.of());
    }
    checkImprint(form);
    checkNonce(form);
    checkOrder(form);
    List<Certificate> certificates = certificates(form);
    Certificate signer = form.signer().find(certificates);
    checkSignature(form, signer);
    CertificatePath path = signer == null ? null : path(signer, certificates);
    TrustedAuthority authority =
        path == null ? null : authority(path, form.says().getPolicy().getId());
    if (path != null) {
      checkPath(form, path);
    }
    return new TimeVerdict(
        found,
        form.genTime(),
        form.accuracy(),
        form.says().getPolicy().getId(),
        form.says().getSerialNumber().getValue().toString(16),
        authority,
        path == null ? List.of() : path.certificates().stream().map(Certificate::encoded).toList());
  }

  private void checkImprint(TokenForm form) {
    MessageImprint imprint = form.says().getMessageImprint();
    boolean sameFunction =
        imprint.getHashAlgorithm().getAlgorithm().equals(Digest.identifier(token.suite()));
    if (!sameFunction) {
      add(TimeTokenFault.OTHER_IMPRINT, imprint.getHashAlgorithm().getAlgorithm().getId());
    } else if (!Arrays.equals(imprint.getHashedMessage(), token.suite().digest(expected.data()))) {
      add(TimeTokenFault.OTHER_IMPRINT, "");
    }
    requireUsable(
        token.suite() == org.mifeng.ledger.merkle.HashSuite.SM3 ? "SM3" : "SHA-256", form);
  }

  private void checkNonce(TokenForm form) {
    if (expected.nonce() != null && !expected.nonce().equals(form.nonce())) {
      add(TimeTokenFault.NONCE_DIFFERS, form.nonce() == null ? "no nonce" : "");
    }
  }

  private void checkOrder(TokenForm form) {
    Duration off = form.accuracy() == null ? UNSTATED : form.accuracy();
    if (expected.notBefore() != null && form.genTime().plus(off).isBefore(expected.notBefore())) {
      add(
          TimeTokenFault.BEFORE_RECEIVED,
          form.genTime() + " before " + expected.notBefore() + ", accuracy " + off);
    }
  }

  /** Those in the token, those beside it, and the roots, each once; what is none is a fault. */
  private List<Certificate> certificates(TokenForm form) {
    List<byte[]> encoded = new ArrayList<>(form.certificates());
    encoded.addAll(token.certificates());
    List<Certificate> certificates = new ArrayList<>();
    for (byte[] der : encoded) {
      try {
        Certificate certificate = Certificate.read(der);
        if (!certificates.contains(certificate)) {
          certificates.add(certificate);
        }
      } catch (MalformedException e) {
        add(TimeTokenFault.MALFORMED, e.rule());
      }
    }
    for (TrustedAuthority authority : authorities) {
      for (Certificate root : roots(authority)) {
        if (!certificates.contains(root)) {
          certificates.add(root);
        }
      }
    }
    return certificates;
  }

  /** A root that cannot be read is trusted by nobody; whoever wrote the policy hears it there. */
  static List<Certificate> roots(TrustedAuthority authority) {
    List<Certificate> roots = new ArrayList<>();
    for (byte[] der : authority.roots()) {
      try {
        roots.add(Certificate.read(der));
      } catch (MalformedException unreadable) {
        continue;
      }
    }
    return roots;
  }

  private void checkSignature(TokenForm form, @Nullable Certificate signer) {
    TokenSigner signed = form.signer();
    if (!Arrays.equals(signed.digest().of(form.info()), signed.infoDigest())) {
      add(TimeTokenFault.SIGNATURE_BAD, "the signed digest is of another time-stamp");
    }
    if (signer == null) {
      add(TimeTokenFault.CHAIN_BAD, "the signer's certificate is missing");
      return;
    }
    if (!signed.certificate().isOf(signer)) {
      add(TimeTokenFault.SIGNATURE_BAD, "the signature names another certificate");
    }
    try {
      SignatureScheme scheme =
          SignatureScheme.of(signed.algorithm(), signed.digest(), signer.key());
      if (!scheme.verify(signed.signed(), signed.signature())) {
        add(TimeTokenFault.SIGNATURE_BAD, "");
      }
      scheme.algorithms().forEach(name -> requireUsable(name, form));
    } catch (MalformedException e) {
      add(TimeTokenFault.SIGNATURE_BAD, e.rule());
    }
    if (!signer.isForTimeStampsOnly()) {
      add(TimeTokenFault.NO_TIMESTAMPING_PURPOSE, "");
    }
  }

  private void requireUsable(String algorithm, TokenForm form) {
    boolean dead = !usable.test(algorithm, form.genTime());
    TimeVerdict.Finding finding = new TimeVerdict.Finding(TimeTokenFault.ALGORITHM_DEAD, algorithm);
    if (dead && !found.contains(finding)) {
      found.add(finding);
    }
  }

  private CertificatePath path(Certificate signer, List<Certificate> certificates) {
    List<Certificate> roots = new ArrayList<>();
    authorities.forEach(authority -> roots.addAll(roots(authority)));
    CertificatePath path = CertificatePath.find(signer, certificates, roots);
    if (!path.complete()) {
      if (path.problem() == null) {
        add(TimeTokenFault.AUTHORITY_UNKNOWN, "");
      } else {
        add(TimeTokenFault.CHAIN_BAD, path.problem());
      }
    }
    return path;
  }

  /** Whose root it is; of several, one that accepts the policy. */
  private @Nullable TrustedAuthority authority(CertificatePath path, String policy) {
    if (!path.complete()) {
      return null;
    }
    List<TrustedAuthority> owners =
        authorities.stream().filter(one -> roots(one).contains(path.root())).toList();
    Optional<TrustedAuthority> accepting =
        owners.stream().filter(one -> one.accepts(policy)).findFirst();
    if (accepting.isEmpty()) {
      add(TimeTokenFault.POLICY_NOT_ACCEPTED, policy);
    }
    return accepting.orElse(owners.getFirst());
  }

  private void checkPath(TokenForm form, CertificatePath path) {
    Instant at = form.genTime();
    List<Certificate> below = path.belowRoot();
    for (Certificate certificate : below) {
      if (!certificate.isValidAt(at)) {
        add(TimeTokenFault.CERTIFICATE_NOT_VALID, at + " outside " + certificate.window());
      }
    }
    if (!path.complete()) {
      return;
    }
    RevocationData revocation = revocation(form);
    for (int i = 0; i < below.size(); i++) {
      Certificate issuer = path.certificates().get(i + 1);
      for (String name : below.get(i).signedBy(issuer).algorithms()) {
        requireUsable(name, form);
      }
      if (revocation != null) {
        switch (revocation.of(below.get(i), issuer, at)) {
          case GOOD -> {}
          case REVOKED -> add(TimeTokenFault.REVOKED, "certificate " + (i + 1) + " of the chain");
          case SILENT ->
              add(TimeTokenFault.NO_REVOCATION_DATA, "certificate " + (i + 1) + " of the chain");
        }
      }
    }
  }

  private @Nullable RevocationData revocation(TokenForm form) {
    List<byte[]> encoded = new ArrayList<>(form.lists());
    encoded.addAll(token.revocation());
    try {
      return RevocationData.read(encoded);
    } catch (MalformedException e) {
      add(TimeTokenFault.MALFORMED, e.rule());
      return null;
    }
  }
}
