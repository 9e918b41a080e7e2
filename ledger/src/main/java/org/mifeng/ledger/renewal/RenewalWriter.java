package org.mifeng.ledger.renewal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.ArchiveTimeStamp;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampChain;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampSequence;
import org.bouncycastle.asn1.tsp.EvidenceRecord;
import org.bouncycastle.asn1.tsp.PartialHashtree;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.time.TimeToken;

/**
 * Begins evidence records and renews them (RFC 4998 §5.2). Each step has two halves: what a
 * time-stamping authority is to stamp, and the record with its token in it.
 */
public final class RenewalWriter {
  private RenewalWriter() {}

  /** The bytes whose digest is to be stamped to begin a record over these objects. */
  public static byte[] toBegin(HashSuite suite, RenewedObjects objects) {
    return EvidenceRecordForm.sorted(digests(suite, objects));
  }

  /** A record over these objects, begun with a token over {@link #toBegin}. */
  public static Renewal begin(RenewedObjects objects, TimeToken token) {
    ArchiveTimeStamp first = stamp(digests(token.suite(), objects), token);
    return new Renewal(
        encode(new EvidenceRecord(null, null, first)), token.certificates(), token.revocation());
  }

  /**
   * The bytes whose digest is to be stamped before the last time-stamp's certificate or signature
   * algorithm ends: that time-stamp itself.
   *
   * @throws org.mifeng.ledger.MalformedException when the record cannot be read
   */
  public static byte[] toRenewTimeStamp(Renewal renewal) {
    return EvidenceRecordForm.read(renewal.record()).chains().getLast().stamps().getLast().token();
  }

  /** The digest the next time-stamp of the same chain must have. */
  public static HashSuite suite(Renewal renewal) {
    return EvidenceRecordForm.read(renewal.record()).chains().getLast().suite();
  }

  /** The record with one more time-stamp in its last chain. */
  public static Renewal renewTimeStamp(Renewal renewal, TimeToken token) {
    ArchiveTimeStamp next =
        new ArchiveTimeStamp(
            EvidenceRecordForm.identifier(token.suite()), null, content(token.token()));
    return with(renewal, next, false, token);
  }

  /**
   * The bytes whose digest is to be stamped before a digest ends: each object's digest together
   * with the digest of all that the record holds so far.
   *
   * @param suite the digest that takes over
   * @throws org.mifeng.ledger.MalformedException when the record cannot be read
   */
  public static byte[] toRenewDigest(Renewal renewal, HashSuite suite, RenewedObjects objects) {
    return EvidenceRecordForm.sorted(renewed(renewal, suite, objects));
  }

  /** The record with a new chain that begins with a token over {@link #toRenewDigest}. */
  public static Renewal renewDigest(Renewal renewal, RenewedObjects objects, TimeToken token) {
    ArchiveTimeStamp next = stamp(renewed(renewal, token.suite(), objects), token);
    return with(renewal, next, true, token);
  }

  private static List<byte[]> digests(HashSuite suite, RenewedObjects objects) {
    return objects.all().stream().map(suite::digest).toList();
  }

  /** Only what the record covers is taken over; what came in later is no part of it. */
  private static List<byte[]> renewed(Renewal renewal, HashSuite suite, RenewedObjects objects) {
    EvidenceRecordForm form = EvidenceRecordForm.read(renewal.record());
    byte[] before = suite.digest(sequence(renewal, form.chains().size()));
    return form.covered(objects).stream().map(object -> chained(suite, object, before)).toList();
  }

  /** {@code H(H(object) || H(chains before))}. */
  static byte[] chained(HashSuite suite, byte[] object, byte[] before) {
    return suite.digest(Bytes.concat(suite.digest(object), before));
  }

  /** The first chains of a record, as they are encoded. */
  static byte[] sequence(Renewal renewal, int chains) {
    ArchiveTimeStampChain[] all =
        EvidenceRecord.getInstance(renewal.record())
            .getArchiveTimeStampSequence()
            .getArchiveTimeStampChains();
    ArchiveTimeStampChain[] first = Arrays.copyOf(all, chains);
    try {
      return new ArchiveTimeStampSequence(first).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("chains that were read can be encoded", e);
    }
  }

  private static ArchiveTimeStamp stamp(List<byte[]> hashes, TimeToken token) {
    List<byte[]> ascending = new ArrayList<>(hashes);
    ascending.sort(Arrays::compareUnsigned);
    return new ArchiveTimeStamp(
        EvidenceRecordForm.identifier(token.suite()),
        new PartialHashtree[] {new PartialHashtree(ascending.toArray(byte[][]::new))},
        content(token.token()));
  }

  private static ContentInfo content(byte[] token) {
    return ContentInfo.getInstance(token);
  }

  private static Renewal with(
      Renewal renewal, ArchiveTimeStamp next, boolean newChain, TimeToken token) {
    EvidenceRecord record =
        EvidenceRecord.getInstance(renewal.record()).addArchiveTimeStamp(next, newChain);
    return new Renewal(
        encode(record),
        joined(renewal.certificates(), token.certificates()),
        joined(renewal.revocation(), token.revocation()));
  }

  private static List<byte[]> joined(List<byte[]> known, List<byte[]> more) {
    List<byte[]> all = new ArrayList<>(known);
    for (byte[] one : more) {
      if (all.stream().noneMatch(other -> Arrays.equals(other, one))) {
        all.add(one);
      }
    }
    return all;
  }

  private static byte[] encode(EvidenceRecord record) {
    try {
      return record.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("a record that was built can be encoded", e);
    }
  }
}
