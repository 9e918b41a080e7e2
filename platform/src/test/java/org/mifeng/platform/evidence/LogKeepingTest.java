package org.mifeng.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mifeng.platform.evidence.EvidenceFixture.files;

import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Checkpoint;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TilePath;
import org.mifeng.ledger.note.Note;
import org.mifeng.ledger.storage.FileStorage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a log is created, opened, written and taken over: on logs of years of our own. */
class LogKeepingTest extends OwnYear {
  @Autowired private StoredTrees trees;
  @Autowired private JdbcClient jdbc;

  @Test
  void keysAreTheirOwnersAlone() throws Exception {
    open(opening);

    assertThat(Files.getPosixFilePermissions(files.keys(year)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aLogWhoseKeysAreMissingIsNotOpenedAndNotBegunAnew() throws Exception {
    append(writer(opening), 3);
    Files.delete(files.keys(year));

    assertThatExceptionOfType(LogNotOpenedException.class)
        .isThrownBy(() -> open(opening))
        .withMessageContaining("keys are missing")
        .withMessageContaining(files.keys(year).toString());
    assertThat(files.keys(year)).doesNotExist();
  }

  @Test
  void keysOfAnotherLogDoNotOpenIt() throws Exception {
    append(writer(opening), 3);
    int other = year - 1;
    open(opening, other);
    Files.copy(files.keys(other), files.keys(year), StandardCopyOption.REPLACE_EXISTING);

    assertThatExceptionOfType(LogNotOpenedException.class)
        .isThrownBy(() -> open(opening))
        .withMessageContaining("are not those of log " + year);
  }

  @Test
  void keysThatSignedAreNotUsedOnADatabaseThatForgotTheLog() throws Exception {
    append(writer(opening), 3);
    int forgotten = anotherYear();
    Files.copy(files.keys(year), files.keys(forgotten));
    Files.copy(files.mark(year), files.mark(forgotten));

    assertThatExceptionOfType(LogNotOpenedException.class)
        .isThrownBy(() -> opening.openOrCreate(forgotten))
        .withMessageContaining("is not begun anew");
  }

  @Test
  void anOlderDatabaseThanWhatWasSignedIsRefused() throws Exception {
    var writer = writer(opening);
    append(writer, 3);
    var notes = writer.head().signed();
    writer.close();
    try (var mark = SignedMark.open(files.mark(year))) {
      mark.remember(new SignedMark.Mark(9, at(notes.noteSha256(), 9), at(notes.noteSm3(), 9)));
    }

    assertThatExceptionOfType(LogNotOpenedException.class)
        .isThrownBy(() -> writer(opening))
        .withMessageContaining("signed up to size 9")
        .withMessageContaining("only 3 leaves");
  }

  private static String at(String note, long size) {
    return note.replaceFirst("\n\\d+\n", "\n" + size + "\n");
  }

  @Test
  void anotherHistoryThanWhatWasSignedIsRefused() throws Exception {
    var writer = writer(opening);
    append(writer, 3);
    var notes = writer.head().signed();
    append(writer, 2);
    writer.close();
    try (var mark = SignedMark.open(files.mark(year))) {
      // The root of 3 leaves claimed for 5: what a database rewritten after a restore looks like.
      mark.remember(new SignedMark.Mark(5, at(notes.noteSha256(), 5), at(notes.noteSm3(), 5)));
    }

    assertThatExceptionOfType(LogNotOpenedException.class)
        .isThrownBy(() -> writer(opening))
        .withMessageContaining("another root at size 5");
  }

  @Test
  void aTornWriteOfTheMarkLeavesTheOneBefore() throws Exception {
    var writer = writer(opening);
    append(writer, 1);
    append(writer, 1);
    writer.close();
    var bytes = Files.readAllBytes(files.mark(year));
    var torn = bytes.clone();
    int last = SignedMark.open(files.mark(year)).last().orElseThrow().size() == 2 ? slot(bytes) : 0;
    torn[last * 16 * 1024 + 100] ^= 1;
    Files.write(files.mark(year), torn);

    try (var mark = SignedMark.open(files.mark(year))) {
      assertThat(mark.last().orElseThrow().size()).isEqualTo(1);
    }
  }

  /** Which slot holds the larger size. */
  private static int slot(byte[] bytes) {
    var buffer = java.nio.ByteBuffer.wrap(bytes);
    return buffer.getLong(32) > buffer.getLong(16 * 1024 + 32) ? 0 : 1;
  }

  @Test
  void theNextTurnContinuesWhereTheLastEnded() throws Exception {
    var first = writer(opening);
    append(first, 300);
    first.close();

    var second = writer(opening);

    assertThat(second.head().size()).isEqualTo(300);
    assertThat(append(second, 700)).isEqualTo(300);
    assertThat(second.head().sha256().root()).isEqualTo(naive(HashSuite.SHA256));
    assertThat(second.head().sm3().root()).isEqualTo(naive(HashSuite.SM3));
  }

  @Test
  void aCrashBetweenCommitAndSignatureIsMadeGood() throws Exception {
    var writer = writer(opening);
    append(writer, 4);
    writer.storeHead();
    var before = Files.readAllBytes(files.mark(year));
    append(writer, 4);
    writer.close();
    Files.write(files.mark(year), before);

    var next = writer(opening);

    assertThat(next.head().size()).isEqualTo(8);
    assertThat(tiles.findSigned(year, 8)).isPresent();
  }

  @Test
  void aWriterThatLostItsTurnWritesNothing() {
    var first = writer(opening);
    append(first, 2);
    var second = opening.takeOver(open(opening));
    append(second, 2);

    assertThatExceptionOfType(LogWriter.FencedException.class).isThrownBy(() -> append(first, 1));
    assertThat(append(second, 1)).isEqualTo(4);
    assertThat(count("entry")).isEqualTo(5);
  }

  @Test
  void twoNodesNeverSignTwoRootsOfOneSize() throws Exception {
    var nodes = List.of(node(folder.resolve("a")), node(folder.resolve("b")));
    var a = open(nodes.get(0));
    Files.createDirectories(folder.resolve("b/keys"));
    Files.copy(
        folder.resolve("a/keys/evidence-" + year + ".key"),
        folder.resolve("b/keys/evidence-" + year + ".key"));
    var b = open(nodes.get(1));
    var roots = new HashSet<String>();
    var sizes = new HashSet<Long>();
    var writer = nodes.get(0).takeOver(a);
    for (int round = 0; round < 6; round++) {
      var old = writer;
      append(old, 1 + round);
      keep(old, roots, sizes);
      writer = round % 2 == 0 ? nodes.get(1).takeOver(b) : nodes.get(0).takeOver(a);
      keep(writer, roots, sizes);
      assertThatExceptionOfType(LogWriter.FencedException.class).isThrownBy(() -> append(old, 1));
    }
    assertThat(roots).hasSameSizeAs(sizes);
  }

  private static void keep(LogWriter writer, HashSet<String> roots, HashSet<Long> sizes) {
    var head = Checkpoint.parse(Note.parse(writer.head().signed().noteSha256()).text());
    roots.add(head.size() + " " + java.util.HexFormat.of().formatHex(head.root()));
    sizes.add(head.size());
  }

  @Test
  void whatIsInTheLogCannotBeChangedByTheApplication() {
    append(writer(opening), 1);

    for (var change :
        List.of(
            "update evidence.entry set body = ''",
            "delete from evidence.entry",
            "truncate evidence.entry",
            "update evidence.deposit set title = 'x'",
            "delete from evidence.checkpoint",
            "delete from evidence.tile",
            "delete from evidence.request",
            "update evidence.log set origin_sha256 = 'x'")) {
      assertThatExceptionOfType(DataAccessException.class)
          .as(change)
          .isThrownBy(() -> tables.asSystem(() -> jdbc.sql(change).update()));
    }
  }

  @Test
  void theExportedFilesAreTheLog() throws Exception {
    var writer = writer(opening);
    append(writer, 600);
    writer.storeHead();
    var export = new LogExport(properties(), files, new PublicLog(tiles, trees));

    export.export(year);
    append(writer, 1);
    writer.storeHead();
    export.export(year);

    var storage = new FileStorage(files.export(year));
    for (var suite : HashSuite.values()) {
      var head = Checkpoint.parse(Note.parse(storage.checkpoint(suite).orElseThrow()).text());
      assertThat(head.size()).isEqualTo(601);
      assertThat(head.root()).isEqualTo(naive(suite));
      assertThat(storage.tile(suite, new TilePath(0, 2, 89)).orElseThrow()).hasSize(89 * 32);
      assertThat(storage.tile(suite, new TilePath(1, 0, 2)).orElseThrow()).hasSize(2 * 32);
    }
  }

  private long count(String table) {
    return tables.asSystem(
        () ->
            jdbc.sql("select count(*) from evidence." + table + " where year = :year")
                .param("year", year)
                .query(Long.class)
                .single());
  }
}
