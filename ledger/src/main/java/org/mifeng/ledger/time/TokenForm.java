package org.mifeng.ledger.time;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;

/**
 * A token taken apart: what it says (RFC 3161 §2.4.2) and how it is signed (RFC 5652 §5), in the
 * outer form of the RFC or of GM/T 0010.
 *
 * @param info the exact bytes of what is said
 * @param says the same, taken apart
 * @param genTime when, by the authority
 * @param accuracy by how much the time may be off, or null when the token does not say
 * @param signer who signed, and what
 * @param certificates that came inside
 * @param lists revocation lists that came inside
 */
record TokenForm(
    byte[] info,
    TSTInfo says,
    Instant genTime,
    @Nullable Duration accuracy,
    TokenSigner signer,
    List<byte[]> certificates,
    List<byte[]> lists) {

  private static final ASN1ObjectIdentifier GM_SIGNED_DATA =
      new ASN1ObjectIdentifier("1.2.156.10197.6.1.4.2.2");
  private static final Set<ASN1ObjectIdentifier> SIGNED_DATA =
      Set.of(PKCSObjectIdentifiers.signedData, GM_SIGNED_DATA);
  private static final int MOST_INSIDE = 16;
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuuMMddHHmmss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendLiteral('Z')
          .toFormatter(java.util.Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /**
   * Reads a token.
   *
   * @throws MalformedException when it is none, or one that RFC 3161 does not allow
   */
  static TokenForm read(byte[] token) {
    return Der.read(token, TimeToken.MAX_TOKEN, "token", TokenForm::of);
  }

  private static TokenForm of(ASN1Primitive value) {
    ContentInfo outer = ContentInfo.getInstance(value);
    if (!SIGNED_DATA.contains(outer.getContentType())) {
      throw new MalformedException("a token is signed data");
    }
    SignedData data = SignedData.getInstance(outer.getContent());
    ContentInfo inner = data.getEncapContentInfo();
    if (!PKCSObjectIdentifiers.id_ct_TSTInfo.equals(inner.getContentType())
        || !(inner.getContent() instanceof ASN1OctetString octets)) {
      throw new MalformedException("a token's content is a time-stamp");
    }
    if (data.getSignerInfos().size() != 1) {
      throw new MalformedException("a token has one signer");
    }
    byte[] info = octets.getOctets();
    TSTInfo says = Der.read(info, TimeToken.MAX_TOKEN, "time-stamp", TSTInfo::getInstance);
    if (!says.getVersion().hasValue(1)) {
      throw new MalformedException("a time-stamp has version 1");
    }
    // Parts the library takes apart only when asked are asked for here, inside the border.
    says.getMessageImprint().getHashedMessage();
    return new TokenForm(
        info,
        says,
        genTime(says),
        accuracy(says.getAccuracy()),
        signer(SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0))),
        sequences(data.getCertificates()),
        sequences(data.getCRLs()));
  }

  private static Instant genTime(TSTInfo says) {
    try {
      byte[] der = says.getGenTime().getEncoded(ASN1Encoding.DER);
      String text = new String(der, 2, der.length - 2, StandardCharsets.US_ASCII);
      return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException | IOException e) {
      throw new MalformedException("a time-stamp's time is written like 20270101000000.5Z");
    }
  }

  private static @Nullable Duration accuracy(@Nullable Accuracy accuracy) {
    if (accuracy == null) {
      return null;
    }
    return Duration.ofSeconds(part(accuracy.getSeconds(), 1 << 20))
        .plusMillis(part(accuracy.getMillis(), 999))
        .plusNanos(1000L * part(accuracy.getMicros(), 999));
  }

  private static int part(@Nullable ASN1Integer number, int most) {
    int value = number == null ? 0 : number.intValueExact();
    if (value < 0 || value > most) {
      throw new MalformedException("an accuracy out of range");
    }
    return value;
  }

  private static TokenSigner signer(SignerInfo signer) {
    ASN1Set signed = signer.getAuthenticatedAttributes();
    if (signed == null || signed.size() == 0 || signed.size() > MOST_INSIDE * 2) {
      throw new MalformedException("a token's signer signs attributes");
    }
    AttributeTable attributes = new AttributeTable(signed);
    ASN1Encodable type = only(attributes, CMSAttributes.contentType);
    if (!PKCSObjectIdentifiers.id_ct_TSTInfo.equals(type)) {
      throw new MalformedException("a token's signer signs a time-stamp");
    }
    ASN1Encodable digest = only(attributes, CMSAttributes.messageDigest);
    Digest function = Digest.find(signer.getDigestAlgorithm().getAlgorithm());
    if (function == null) {
      throw new MalformedException("the token is digested by an unknown function");
    }
    byte[] bytes;
    try {
      bytes = signed.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new MalformedException("a token's signed attributes");
    }
    ASN1Encodable id = signer.getSID().getId();
    return new TokenSigner(
        id instanceof ASN1OctetString keyId ? keyId.getOctets() : null,
        id instanceof ASN1OctetString ? null : named(id),
        function,
        ASN1OctetString.getInstance(digest).getOctets(),
        CertificateName.of(attributes),
        bytes,
        signer.getDigestEncryptionAlgorithm(),
        signer.getEncryptedDigest().getOctets());
  }

  private static IssuerAndSerialNumber named(ASN1Encodable id) {
    IssuerAndSerialNumber named = IssuerAndSerialNumber.getInstance(id);
    Der.settled(named.getName());
    return named;
  }

  static ASN1Encodable only(AttributeTable attributes, ASN1ObjectIdentifier name) {
    Attribute attribute = attributes.get(name);
    if (attribute == null
        || attributes.getAll(name).size() != 1
        || attribute.getAttrValues().size() != 1) {
      throw new MalformedException("a token's signer signs each attribute once");
    }
    return attribute.getAttrValues().getObjectAt(0);
  }

  /** The members of a set that are certificates or lists; the other choices are of no use here. */
  private static List<byte[]> sequences(@Nullable ASN1Set set) {
    List<byte[]> found = new ArrayList<>();
    if (set == null) {
      return found;
    }
    if (set.size() > MOST_INSIDE) {
      throw new MalformedException("more than " + MOST_INSIDE + " certificates in a token");
    }
    for (ASN1Encodable item : set) {
      if (item.toASN1Primitive() instanceof ASN1Sequence sequence) {
        try {
          found.add(sequence.getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
          throw new MalformedException("a certificate in a token");
        }
      }
    }
    return found;
  }

  /** What was asked to be stamped, or null when the token does not repeat a nonce. */
  @Nullable BigInteger nonce() {
    return says.getNonce() == null ? null : says.getNonce().getValue();
  }
}
