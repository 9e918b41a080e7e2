package org.mifeng.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mifeng.ledger.crypto.Digests;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.crypto.PrivateKey;
import org.mifeng.ledger.merkle.GrowingTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.MissingNodeException;
import org.mifeng.ledger.merkle.TileCache;
import org.mifeng.ledger.merkle.TreeSnapshot;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.receipt.ReceiptBatch;
import org.mifeng.ledger.receipt.Subject;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;

/** A small log in memory with keys that only tests have. */
public final class TestLog {
  public static final String ORIGIN = "log.example/evidence/2027";
  public static final String ORIGIN_SM = ORIGIN + "/sm";
  public static final Instant BEGIN = Instant.parse("2027-01-01T00:00:00Z");
  public static final Instant RECEIVED = Instant.parse("2027-03-01T08:00:00Z");
  public static final Instant NOW = Instant.parse("2027-06-01T00:00:00Z");
  public static final byte[] FILE =
      "The recipe: flour, water, salt, time.\n".getBytes(StandardCharsets.UTF_8);

  private final NoteSigner ed25519 = signer(KeyAlgorithm.ED25519, ORIGIN, 7);
  private final NoteSigner sm2 = signer(KeyAlgorithm.SM2, ORIGIN_SM, 8);
  private final Map<HashSuite, GrowingTree> trees = new EnumMap<>(HashSuite.class);
  private final List<byte[]> bodies = new ArrayList<>();

  public TestLog() {
    for (HashSuite suite : HashSuite.values()) {
      trees.put(suite, GrowingTree.empty(new TileCache(suite, TestLog::nothing, 64)));
    }
  }

  private static byte[] nothing(int level, long number, int width) {
    throw new MissingNodeException("not stored in this test");
  }

  /** A signer whose secret is one byte over and over. */
  public static NoteSigner signer(KeyAlgorithm algorithm, String name, int secret) {
    byte[] bytes =
        HexFormat.of().parseHex(Integer.toHexString(0x100 | secret).substring(1).repeat(32));
    return new NoteSigner(name, PrivateKey.restore(algorithm, bytes));
  }

  public NoteSigner signer(HashSuite suite) {
    return suite == HashSuite.SHA256 ? ed25519 : sm2;
  }

  public TrustedLog trusted() {
    return new TrustedLog(ed25519.verifier(), sm2.verifier(), BEGIN, null, null);
  }

  public TrustPolicy policy() {
    return TrustPolicy.of(BEGIN, null, List.of(trusted()));
  }

  public static UUID id(int number) {
    return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
  }

  public static byte[] salt(int number) {
    return HashSuite.SHA256.digest(("test salt " + number).getBytes(StandardCharsets.UTF_8));
  }

  public static Subject subject(byte[] file) {
    return new Subject(Digests.of(file), "text/plain", "recipe.txt");
  }

  public static Leaf leaf(int number, Subject subject) {
    Commitment commitment = Commitment.of(subject.digests(), subject.mediaType(), salt(number));
    return Leaf.of(commitment, id(number), "ab".repeat(32), "D1", RECEIVED.toEpochMilli());
  }

  public long append(byte[] body) {
    bodies.add(body);
    trees.forEach((suite, tree) -> tree.append(suite.leaf(body)));
    return bodies.size() - 1;
  }

  /** Appends leaves about nothing in particular. */
  public TestLog fill(int count) {
    for (int i = 0; i < count; i++) {
      int number = 1000 + bodies.size();
      append(leaf(number, subject(("file " + number).getBytes(StandardCharsets.UTF_8))).body());
    }
    return this;
  }

  public List<byte[]> bodies() {
    return bodies;
  }

  public GrowingTree tree(HashSuite suite) {
    return Objects.requireNonNull(trees.get(suite));
  }

  public String note(HashSuite suite) {
    GrowingTree tree = tree(suite);
    NoteSigner signer = signer(suite);
    return new Checkpoint(signer.verifier().name(), tree.size(), tree.root())
        .sign(signer)
        .toString();
  }

  /** The receipt of an appended leaf. */
  public byte[] receipt(int number, Subject subject, long index) {
    TreeSnapshot sha256 = tree(HashSuite.SHA256).snapshot();
    TreeSnapshot sm3 = tree(HashSuite.SM3).snapshot();
    return new ReceiptBatch(ORIGIN, ORIGIN_SM, note(HashSuite.SHA256), note(HashSuite.SM3))
        .receipt(
            id(number),
            subject,
            salt(number),
            bodies.get((int) index),
            sha256.prove(index),
            sm3.prove(index));
  }

  /** A log of 21 leaves with the receipt of the one at index 11, which is about {@link #FILE}. */
  public static byte[] sampleReceipt(TestLog log) {
    Subject subject = subject(FILE);
    log.fill(11);
    long index = log.append(leaf(1, subject).body());
    log.fill(9);
    return log.receipt(1, subject, index);
  }
}
