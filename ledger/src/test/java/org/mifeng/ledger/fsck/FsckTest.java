package org.mifeng.ledger.fsck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.TestLog;
import org.mifeng.ledger.fsck.Difference.Kind;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.Tile;
import org.mifeng.ledger.merkle.TilePath;
import org.mifeng.ledger.storage.EntryTile;
import org.mifeng.ledger.storage.FileStorage;
import org.mifeng.ledger.storage.LedgerStorage;

class FsckTest {
  private static final int SIZE = 700;

  @TempDir Path folder;
  private final TestLog log = new TestLog().fill(SIZE);
  private final Map<HashSuite, List<Tile>> full = new HashMap<>();

  @BeforeEach
  void publish() throws IOException {
    FileStorage storage = new FileStorage(folder);
    for (HashSuite suite : HashSuite.values()) {
      List<Tile> tiles = new ArrayList<>(log.tree(suite).takeFullTiles());
      tiles.addAll(log.tree(suite).snapshot().partialTiles());
      full.put(suite, tiles);
      for (Tile tile : tiles) {
        int width = tile.data().length / 32;
        storage.write(
            LedgerStorage.tileName(suite, new TilePath(tile.level(), tile.number(), width)),
            tile.data());
      }
      storage.write(
          LedgerStorage.checkpointName(suite), log.note(suite).getBytes(StandardCharsets.UTF_8));
    }
    for (int number = 0; number * 256 < SIZE; number++) {
      int end = Math.min(SIZE, (number + 1) * 256);
      TilePath path = new TilePath(TilePath.ENTRIES, number, end - number * 256);
      storage.write(path.toString(), EntryTile.write(log.bodies().subList(number * 256, end)));
    }
  }

  private FsckReport fsck() throws IOException {
    return Fsck.run(new FileStorage(folder), List.of(log.policy()), done -> {});
  }

  private void flip(String name, int at) {
    try {
      Path file = folder.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      bytes[at] ^= 1;
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aLogAsPublishedIsWhole() throws IOException {
    FsckReport report = fsck();
    assertThat(report.differences()).isEmpty();
    assertThat(report.leaves()).isEqualTo(SIZE);
    assertThat(report.tiles()).isEqualTo(2 * 4);
    assertThat(report.signaturesChecked()).isTrue();
  }

  @Test
  void oneBitInATileIsFoundWithItsLevelAndIndex() throws IOException {
    flip("tile/0/001", 5 * 32 + 3);
    flip("sm3/tile/1/000.p/2", 40);
    assertThat(fsck().differences())
        .containsExactly(
            new Difference(Kind.HASH_DIFFERS, HashSuite.SHA256, 0, 256 + 5),
            new Difference(Kind.HASH_DIFFERS, HashSuite.SM3, 1, 1));
  }

  @Test
  void anAlteredEntryIsFoundInBothTrees() throws IOException {
    flip("tile/entries/002.p/188", 30);
    assertThat(fsck().differences())
        .containsExactly(
            new Difference(Kind.HASH_DIFFERS, HashSuite.SHA256, 0, 512),
            new Difference(Kind.HASH_DIFFERS, HashSuite.SM3, 0, 512));
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    Files.delete(folder.resolve("tile/0/000"));
    Files.delete(folder.resolve("sm3/checkpoint"));
    assertThat(fsck().differences())
        .containsExactlyInAnyOrder(
            new Difference(Kind.TILE_MISSING, HashSuite.SHA256, 0, 0),
            new Difference(Kind.CHECKPOINT_MISSING, HashSuite.SM3, -1, 0));
    Files.delete(folder.resolve("tile/entries/001"));
    assertThat(fsck().differences()).contains(new Difference(Kind.ENTRIES_MISSING, null, 0, 256));
  }

  @Test
  void aRootSignedByAStrangerOrOverOtherEntriesIsFound() throws IOException {
    TestLog other = new TestLog().fill(SIZE - 1);
    other.append("another last entry".getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("checkpoint"), other.note(HashSuite.SHA256));
    String note = Files.readString(folder.resolve("sm3/checkpoint"));
    Files.writeString(folder.resolve("sm3/checkpoint"), note.replace("\u2014 log", "\u2014 gol"));
    assertThat(fsck().differences())
        .containsExactly(
            new Difference(Kind.SIGNATURE_UNKNOWN, HashSuite.SM3, -1, SIZE),
            new Difference(Kind.ROOT_DIFFERS, HashSuite.SHA256, -1, SIZE));
  }

  @Test
  void aTileCutShortOrALengthBeyondTheEndIsFound() throws IOException {
    Path tile = folder.resolve("sm3/tile/0/001");
    Files.write(tile, java.util.Arrays.copyOf(Files.readAllBytes(tile), 8191));
    flip("tile/entries/000", 0);
    assertThat(fsck().differences()).contains(new Difference(Kind.ENTRIES_MALFORMED, null, 0, 0));
  }
}
