package org.mifeng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.crypto.KeyAlgorithm;
import org.mifeng.ledger.crypto.PrivateKey;
import org.mifeng.ledger.merkle.ConsistencyProof;
import org.mifeng.ledger.merkle.GrowingTree;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.MissingNodeException;
import org.mifeng.ledger.merkle.Tile;
import org.mifeng.ledger.merkle.TileCache;
import org.mifeng.ledger.merkle.TilePath;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.note.NoteSigner;
import org.mifeng.ledger.storage.EntryTile;
import org.mifeng.ledger.storage.FileStorage;
import org.mifeng.ledger.storage.LedgerStorage;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedLog;
import org.mifeng.ledger.witness.AddCheckpoint;

/** A log that publishes its files into a folder as a platform does, and can misbehave. */
final class PublishedLog {
  static final String ORIGIN = "m.example/evidence/2027";

  private final Map<HashSuite, NoteSigner> signers;
  private final Map<HashSuite, GrowingTree> trees = new EnumMap<>(HashSuite.class);
  private final List<byte[]> bodies = new ArrayList<>();

  PublishedLog() {
    this(
        Map.of(
            HashSuite.SHA256,
            new NoteSigner(ORIGIN, PrivateKey.create(KeyAlgorithm.ED25519, new SecureRandom())),
            HashSuite.SM3,
            new NoteSigner(
                ORIGIN + "/sm", PrivateKey.create(KeyAlgorithm.SM2, new SecureRandom()))));
  }

  private PublishedLog(Map<HashSuite, NoteSigner> signers) {
    this.signers = signers;
    for (HashSuite suite : HashSuite.values()) {
      trees.put(suite, GrowingTree.empty(new TileCache(suite, PublishedLog::nothing, 64)));
    }
  }

  private static byte[] nothing(int level, long number, int width) {
    throw new MissingNodeException("kept in memory only");
  }

  /** Another log with the same keys and no entries: what a forger with the keys begins with. */
  PublishedLog twin() {
    return new PublishedLog(signers);
  }

  PublishedLog fill(int count, String what) {
    for (int i = 0; i < count; i++) {
      byte[] body = (what + " " + bodies.size()).getBytes(StandardCharsets.UTF_8);
      bodies.add(body);
      trees.forEach((suite, tree) -> tree.append(suite.leaf(body)));
    }
    return this;
  }

  long size() {
    return bodies.size();
  }

  NoteSigner signer(HashSuite suite) {
    return Objects.requireNonNull(signers.get(suite));
  }

  private GrowingTree tree(HashSuite suite) {
    return Objects.requireNonNull(trees.get(suite));
  }

  String note(HashSuite suite) {
    NoteSigner signer = signer(suite);
    return new Checkpoint(signer.verifier().name(), size(), tree(suite).root())
        .sign(signer)
        .toString();
  }

  /** What it sends to a witness that saw {@code old} leaves. */
  byte[] request(HashSuite suite, long old) {
    ConsistencyProof proof = ConsistencyProof.prove(tree(suite).snapshot(), old, size());
    return new AddCheckpoint(old, proof.hashes(), Note.parse(note(suite))).bytes();
  }

  /** Writes all its files. */
  void publish(Path folder) throws IOException {
    FileStorage storage = new FileStorage(folder);
    for (long number = 0; number * TilePath.WIDTH < size(); number++) {
      int width = TilePath.widthAt(TilePath.ENTRIES, number, size());
      int first = (int) number * TilePath.WIDTH;
      storage.write(
          new TilePath(TilePath.ENTRIES, number, width).toString(),
          EntryTile.write(bodies.subList(first, first + width)));
    }
    for (HashSuite suite : HashSuite.values()) {
      List<Tile> tiles = new ArrayList<>(tree(suite).takeFullTiles());
      tiles.addAll(tree(suite).snapshot().partialTiles());
      for (Tile tile : tiles) {
        int width = tile.data().length / HashSuite.LENGTH;
        storage.write(
            LedgerStorage.tileName(suite, new TilePath(tile.level(), tile.number(), width)),
            tile.data());
      }
      storage.write(
          LedgerStorage.checkpointName(suite), note(suite).getBytes(StandardCharsets.UTF_8));
    }
  }

  TrustPolicy policy() {
    Instant begin = Instant.parse("2027-01-01T00:00:00Z");
    TrustedLog log =
        new TrustedLog(
            signer(HashSuite.SHA256).verifier(),
            signer(HashSuite.SM3).verifier(),
            begin,
            null,
            null);
    return TrustPolicy.of(begin, null, List.of(log));
  }
}
