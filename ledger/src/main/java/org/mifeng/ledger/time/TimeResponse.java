package org.mifeng.ledger.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;

/**
 * An authority's answer (RFC 3161 §2.4.2).
 *
 * @param status 0 granted, 1 granted with changes, others mean no
 * @param reasons why not, in the words of the RFC
 * @param token the token when it was granted, else null
 */
public record TimeResponse(int status, List<String> reasons, byte @Nullable [] token) {
  /** Media type of an answer over HTTP (RFC 3161 §3.4). */
  public static final String MEDIA_TYPE = "application/timestamp-reply";

  /** Longest answer, in bytes. */
  public static final int MAX_BYTES = TimeToken.MAX_TOKEN + 1024;

  private static final int GRANTED = 0;
  private static final int GRANTED_WITH_CHANGES = 1;

  private enum Reason {
    BAD_ALG("badAlg", PKIFailureInfo.badAlg),
    BAD_REQUEST("badRequest", PKIFailureInfo.badRequest),
    BAD_DATA_FORMAT("badDataFormat", PKIFailureInfo.badDataFormat),
    TIME_NOT_AVAILABLE("timeNotAvailable", PKIFailureInfo.timeNotAvailable),
    UNACCEPTED_POLICY("unacceptedPolicy", PKIFailureInfo.unacceptedPolicy),
    UNACCEPTED_EXTENSION("unacceptedExtension", PKIFailureInfo.unacceptedExtension),
    ADD_INFO_NOT_AVAILABLE("addInfoNotAvailable", PKIFailureInfo.addInfoNotAvailable),
    SYSTEM_FAILURE("systemFailure", PKIFailureInfo.systemFailure);

    private final String label;
    private final int bit;

    Reason(String label, int bit) {
      this.label = label;
      this.bit = bit;
    }
  }

  public TimeResponse {
    reasons = List.copyOf(reasons);
  }

  /**
   * Reads an answer.
   *
   * @throws MalformedException when it is none, or grants without a token
   */
  public static TimeResponse parse(byte[] bytes) {
    return Der.read(bytes, MAX_BYTES, "answer of a time-stamping authority", TimeResponse::of);
  }

  private static TimeResponse of(ASN1Primitive value) {
    TimeStampResp response = TimeStampResp.getInstance(value);
    PKIStatusInfo said = response.getStatus();
    int status = said.getStatusObject().intValueExact();
    boolean granted = status == GRANTED || status == GRANTED_WITH_CHANGES;
    if (granted != (response.getTimeStampToken() != null) || status < 0) {
      throw new MalformedException("an answer has a token exactly when it grants one");
    }
    List<String> reasons = new ArrayList<>();
    if (said.getFailInfo() != null) {
      int bits = new PKIFailureInfo(said.getFailInfo()).intValue();
      for (Reason reason : Reason.values()) {
        if ((bits & reason.bit) != 0) {
          reasons.add(reason.label);
        }
      }
    }
    try {
      return new TimeResponse(
          status, reasons, granted ? response.getTimeStampToken().getEncoded() : null);
    } catch (IOException e) {
      throw new MalformedException("a token in an answer");
    }
  }

  /**
   * A token as an answer that grants it, in the form {@code openssl ts -verify -in} reads.
   *
   * @throws MalformedException when it is no token
   */
  public static byte[] granting(byte[] token) {
    ASN1Primitive value = Der.read(token, TimeToken.MAX_TOKEN, "token", any -> any);
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(new DERSequence(new ASN1Integer(GRANTED)));
    parts.add(value);
    try {
      return new DERSequence(parts).getEncoded(ASN1Encoding.DL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
