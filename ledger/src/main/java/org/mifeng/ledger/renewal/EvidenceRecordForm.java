package org.mifeng.ledger.renewal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.ArchiveTimeStamp;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampChain;
import org.bouncycastle.asn1.tsp.EvidenceRecord;
import org.bouncycastle.asn1.tsp.PartialHashtree;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.time.Der;

/**
 * An evidence record taken apart (RFC 4998 §3 and §4): chains of archive time-stamps, the oldest
 * first, each chain with one digest.
 *
 * @param chains at least one
 */
record EvidenceRecordForm(List<Chain> chains) {
  private static final int MAX_CHAINS = 16;
  private static final int MAX_STAMPS = 64;
  private static final int MAX_LISTS = 32;
  private static final int MAX_HASHES = 1024;

  /**
   * Time-stamps of one digest.
   *
   * @param suite the digest
   * @param stamps the oldest first, at least one
   */
  record Chain(HashSuite suite, List<Stamp> stamps) {}

  /**
   * One archive time-stamp.
   *
   * @param lists the reduced hash tree, the list of the objects first; empty when the time-stamp is
   *     of one object alone
   * @param token the TimeStampToken, as it is encoded in the record
   */
  record Stamp(List<List<byte[]>> lists, byte[] token) {
    /**
     * What the token must be about when the hash tree begins with these hashes: the last list, its
     * hashes in ascending order one after the other (RFC 4998 §4.3).
     *
     * @return null when the tree has no list
     */
    byte @Nullable [] preimage(HashSuite suite) {
      byte[] below = new byte[0];
      for (int i = 0; i < lists.size(); i++) {
        List<byte[]> list = new ArrayList<>(lists.get(i));
        if (i > 0) {
          list.add(suite.digest(below));
        }
        below = sorted(list);
      }
      return lists.isEmpty() ? null : below;
    }
  }

  /** Those of the objects that the record was begun over, in their order. */
  List<byte[]> covered(RenewedObjects objects) {
    Chain first = chains.getFirst();
    List<List<byte[]>> lists = first.stamps().getFirst().lists();
    List<byte[]> hashes = lists.isEmpty() ? List.of() : lists.getFirst();
    return objects.all().stream()
        .filter(object -> contains(hashes, first.suite().digest(object)))
        .toList();
  }

  static boolean contains(List<byte[]> hashes, byte[] wanted) {
    return hashes.stream().anyMatch(hash -> Arrays.equals(hash, wanted));
  }

  /** Hashes in ascending order, one after the other. */
  static byte[] sorted(List<byte[]> hashes) {
    List<byte[]> ascending = new ArrayList<>(hashes);
    ascending.sort(Arrays::compareUnsigned);
    ByteArrayOutputStream out = new ByteArrayOutputStream(hashes.size() * HashSuite.LENGTH);
    ascending.forEach(out::writeBytes);
    return out.toByteArray();
  }

  /**
   * Reads a record.
   *
   * @throws MalformedException when it is not one, or of digests this library does not know
   */
  static EvidenceRecordForm read(byte[] record) {
    return Der.read(
        record,
        Renewal.MAX_RECORD,
        "an evidence record",
        value -> form(EvidenceRecord.getInstance(value)));
  }

  private static EvidenceRecordForm form(EvidenceRecord record) {
    ArchiveTimeStampChain[] chains =
        record.getArchiveTimeStampSequence().getArchiveTimeStampChains();
    requireCount(chains.length, 1, MAX_CHAINS, "chains");
    List<Chain> read = new ArrayList<>();
    for (ArchiveTimeStampChain chain : chains) {
      read.add(chain(chain.getArchiveTimestamps()));
    }
    return new EvidenceRecordForm(List.copyOf(read));
  }

  private static Chain chain(ArchiveTimeStamp[] stamps) {
    requireCount(stamps.length, 1, MAX_STAMPS, "time-stamps");
    HashSuite suite = suite(stamps[0]);
    List<Stamp> read = new ArrayList<>();
    for (ArchiveTimeStamp stamp : stamps) {
      if (suite(stamp) != suite) {
        throw new MalformedException("a chain has one digest");
      }
      read.add(stamp(stamp));
    }
    return new Chain(suite, List.copyOf(read));
  }

  private static Stamp stamp(ArchiveTimeStamp stamp) {
    PartialHashtree[] tree = stamp.getReducedHashTree();
    List<List<byte[]>> lists = new ArrayList<>();
    if (tree != null) {
      requireCount(tree.length, 0, MAX_LISTS, "lists");
      for (PartialHashtree list : tree) {
        requireCount(list.getValueCount(), 1, MAX_HASHES, "hashes");
        List<byte[]> hashes = List.of(list.getValues());
        if (hashes.stream().anyMatch(hash -> hash.length != HashSuite.LENGTH)) {
          throw new MalformedException("a hash has not 32 bytes");
        }
        lists.add(hashes);
      }
    }
    try {
      return new Stamp(List.copyOf(lists), stamp.getTimeStamp().getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new MalformedException("a time-stamp cannot be encoded");
    }
  }

  private static void requireCount(int count, int least, int most, String what) {
    if (count < least || count > most) {
      throw new MalformedException("from " + least + " to " + most + " " + what);
    }
  }

  /** The digest a time-stamp says it uses; unsaid it is that of the token's imprint. */
  private static HashSuite suite(ArchiveTimeStamp stamp) {
    return suite(stamp.getDigestAlgorithmIdentifier());
  }

  private static HashSuite suite(AlgorithmIdentifier algorithm) {
    ASN1ObjectIdentifier id = algorithm.getAlgorithm();
    if (id.equals(NISTObjectIdentifiers.id_sha256)) {
      return HashSuite.SHA256;
    }
    if (id.equals(GMObjectIdentifiers.sm3)) {
      return HashSuite.SM3;
    }
    throw new MalformedException("an evidence record of an unknown digest");
  }

  /** The identifier of a digest. */
  static AlgorithmIdentifier identifier(HashSuite suite) {
    return new AlgorithmIdentifier(
        switch (suite) {
          case SHA256 -> NISTObjectIdentifiers.id_sha256;
          case SM3 -> GMObjectIdentifiers.sm3;
        });
  }
}
