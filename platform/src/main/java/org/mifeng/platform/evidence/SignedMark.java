package org.mifeng.platform.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * The second place that remembers the last signed head of a log, a file beside the database: the
 * log never signs a smaller size, nor another root for a size already signed, even when an old
 * backup of the database is put back.
 *
 * <p>Two slots are written in turn and forced to disk; each carries its own digest, so that a torn
 * write can only damage the older one.
 */
final class SignedMark implements AutoCloseable {
  /**
   * A signed head.
   *
   * @param size number of leaves
   * @param noteSha256 the signed note of the SHA-256 tree, byte for byte
   * @param noteSm3 the signed note of the SM3 tree, byte for byte
   */
  record Mark(long size, String noteSha256, String noteSm3) {}

  private static final int SLOT = 16 * 1024;
  private static final int DIGEST = 32;

  private final FileChannel file;
  private Optional<Mark> last;
  private int nextSlot;

  private SignedMark(FileChannel file) throws IOException {
    this.file = file;
    var first = read(0);
    var second = read(1);
    boolean firstIsLast =
        first.isPresent() && (second.isEmpty() || first.get().size() > second.get().size());
    this.last = firstIsLast ? first : second;
    this.nextSlot = firstIsLast ? 1 : 0;
  }

  /**
   * Opens the mark of a log, or starts an empty one.
   *
   * @throws IOException when the file cannot be used, or both slots of a written file are damaged
   */
  static SignedMark open(Path path) throws IOException {
    boolean written = Files.exists(path) && Files.size(path) > 0;
    var file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      var mark = new SignedMark(file);
      if (written && mark.last.isEmpty()) {
        throw new IOException(path + " is damaged: it holds no readable signed head");
      }
      return mark;
    } catch (IOException damaged) {
      file.close();
      throw damaged;
    }
  }

  /** The last signed head, empty for a log that never signed. */
  Optional<Mark> last() {
    return last;
  }

  /** Remembers a head; returns once it is on disk. */
  void remember(Mark mark) throws IOException {
    var sha256 = mark.noteSha256().getBytes(StandardCharsets.UTF_8);
    var sm3 = mark.noteSm3().getBytes(StandardCharsets.UTF_8);
    var slot = ByteBuffer.allocate(SLOT);
    slot.position(DIGEST);
    slot.putLong(mark.size()).putInt(sha256.length).putInt(sm3.length).put(sha256).put(sm3);
    slot.put(0, digest(slot));
    slot.clear();
    long at = (long) nextSlot * SLOT;
    while (slot.hasRemaining()) {
      at += file.write(slot, at);
    }
    file.force(false);
    nextSlot = 1 - nextSlot;
    last = Optional.of(mark);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private Optional<Mark> read(int index) throws IOException {
    var slot = ByteBuffer.allocate(SLOT);
    long start = (long) index * SLOT;
    while (slot.hasRemaining() && file.read(slot, start + slot.position()) > 0) {
      // until the slot is full or the file ends
    }
    if (slot.hasRemaining()) {
      return Optional.empty();
    }
    var stored = new byte[DIGEST];
    slot.get(0, stored);
    if (!MessageDigest.isEqual(stored, digest(slot))) {
      return Optional.empty();
    }
    slot.position(DIGEST);
    long size = slot.getLong();
    var sha256 = new byte[slot.getInt()];
    var sm3 = new byte[slot.getInt()];
    slot.get(sha256).get(sm3);
    return Optional.of(
        new Mark(
            size,
            new String(sha256, StandardCharsets.UTF_8),
            new String(sm3, StandardCharsets.UTF_8)));
  }

  private static byte[] digest(ByteBuffer slot) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(slot.array(), DIGEST, SLOT - DIGEST);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
