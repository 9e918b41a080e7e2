package org.mifeng.platform.documents;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Asks an RFC 3161 authority to date a document's signature. The token is taken only when it is
 * about this signature and this request, and signed by the certificate in it; whether the authority
 * deserves trust is judged by whoever checks the document.
 */
final class Stamping {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Longest answer: a token with a long chain has a tenth of it. */
  private static final int LARGEST_ANSWER = 20 << 10;

  private static final int NONCE_BITS = 64;

  private final URI authority;
  private final SecureRandom random = new SecureRandom();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Stamping(URI authority) {
    this.authority = authority;
  }

  /**
   * The DER of a token over the SHA-256 of a signature.
   *
   * @throws IOException when there is no usable token, with the reason
   */
  byte[] token(byte[] signature) throws IOException {
    try {
      var generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      var request =
          generator.generate(
              NISTObjectIdentifiers.id_sha256,
              MessageDigest.getInstance("SHA-256").digest(signature),
              new java.math.BigInteger(NONCE_BITS, random));
      return checked(request, new TimeStampResponse(ask(request.getEncoded()))).getEncoded();
    } catch (TSPException | CMSException | OperatorCreationException | GeneralSecurityException e) {
      throw new IOException("the authority's answer is unusable: " + e.getMessage(), e);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopping);
    }
  }

  private byte[] ask(byte[] request) throws IOException, InterruptedException {
    var question =
        HttpRequest.newBuilder(authority)
            .timeout(PATIENCE)
            .header("Content-Type", "application/timestamp-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
            .build();
    var answer = client.send(question, HttpResponse.BodyHandlers.ofInputStream());
    try (var body = answer.body()) {
      var bytes = body.readNBytes(LARGEST_ANSWER + 1);
      if (answer.statusCode() != 200 || bytes.length > LARGEST_ANSWER) {
        throw new IOException(
            "the authority answered "
                + answer.statusCode()
                + " with "
                + bytes.length
                + " bytes or more");
      }
      return bytes;
    }
  }

  private static TimeStampToken checked(TimeStampRequest request, TimeStampResponse response)
      throws TSPException,
          IOException,
          CMSException,
          OperatorCreationException,
          GeneralSecurityException {
    response.validate(request);
    var token = response.getTimeStampToken();
    if (token == null) {
      throw new IOException("the authority refused: " + response.getStatusString());
    }
    var certificate =
        token.getCertificates().getMatches(null).stream()
            .filter(token.getSID()::match)
            .findFirst()
            .orElseThrow(() -> new IOException("the authority's token lacks its certificate"));
    token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
    return token;
  }
}
