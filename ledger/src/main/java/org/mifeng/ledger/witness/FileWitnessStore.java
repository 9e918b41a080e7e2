package org.mifeng.ledger.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * A folder with one file for each log, named by the hash of its origin. The file has its full
 * length from the start and two places that are written in turn, so that one sync of its data is
 * enough and a crash in the middle of a write leaves the note before. A lock on the folder keeps a
 * second witness out.
 */
public final class FileWitnessStore implements WitnessStore, AutoCloseable {
  private static final int PLACE = 16 * 1024;
  private static final int HEAD = HashSuite.LENGTH + Long.BYTES + Integer.BYTES;

  private final Path folder;
  private final FileChannel lockFile;
  private final Map<String, Slots> open = new ConcurrentHashMap<>();

  private FileWitnessStore(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /**
   * Opens a folder, which is made when it is not there.
   *
   * @throws IOException when another witness has it open
   */
  public static FileWitnessStore open(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel lockFile =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = lockFile.tryLock();
      if (lock == null) {
        throw new IOException("another witness uses " + folder);
      }
    } catch (OverlappingFileLockException e) {
      lockFile.close();
      throw new IOException("another witness uses " + folder, e);
    } catch (IOException e) {
      lockFile.close();
      throw e;
    }
    return new FileWitnessStore(folder, lockFile);
  }

  /** The name of a log in files and addresses: SHA-256 of its origin, in hexadecimal. */
  static String hash(String origin) {
    return Bytes.hex(HashSuite.SHA256.digest(origin.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Optional<byte[]> read(String origin) throws IOException {
    return slots(origin).newest();
  }

  @Override
  public void write(String origin, byte[] note) throws IOException {
    slots(origin).write(note);
  }

  private Slots slots(String origin) throws IOException {
    Slots known = open.get(origin);
    if (known == null) {
      known = Slots.open(folder, folder.resolve(hash(origin)));
      open.put(origin, known);
    }
    return known;
  }

  /** One log's file. */
  private static final class Slots {
    private final FileChannel file;
    private long sequence = -1;
    private byte[] newest = new byte[0];

    private Slots(FileChannel file) {
      this.file = file;
    }

    static Slots open(Path folder, Path path) throws IOException {
      if (!Files.exists(path)) {
        make(folder, path);
      }
      Slots slots =
          new Slots(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
      try {
        slots.load();
        return slots;
      } catch (IOException | MalformedException e) {
        slots.file.close();
        throw e;
      }
    }

    /** A new file says in its second place that there is nothing yet; it appears whole or not. */
    private static void make(Path folder, Path path) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(2 * PLACE);
      bytes.put(PLACE, record(0, new byte[0]));
      Path temporary = Files.createTempFile(folder, ".new-", ".tmp");
      try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
          names.force(true);
        }
      }
    }

    private void load() throws IOException {
      for (int place = 0; place < 2; place++) {
        ByteBuffer bytes = ByteBuffer.allocate(PLACE);
        long start = (long) place * PLACE;
        while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) > 0) {
          // Until the place is read.
        }
        ByteBuffer head = ByteBuffer.wrap(bytes.array()).position(HashSuite.LENGTH);
        long number = head.getLong();
        int length = head.getInt();
        if (length < 0 || length > PLACE - HEAD || number <= sequence) {
          continue;
        }
        byte[] note = Arrays.copyOfRange(bytes.array(), HEAD, HEAD + length);
        byte[] found = Arrays.copyOf(bytes.array(), HEAD + length);
        if (Arrays.equals(found, record(number, note))) {
          sequence = number;
          newest = note;
        }
      }
      // A crash may tear the place that was being written, before anything was answered; never
      // both.
      if (sequence < 0) {
        throw new MalformedException("the witness's file of this log is damaged");
      }
    }

    Optional<byte[]> newest() {
      return newest.length == 0 ? Optional.empty() : Optional.of(newest.clone());
    }

    void write(byte[] note) throws IOException {
      if (note.length == 0 || note.length > PLACE - HEAD) {
        throw new IOException("note empty, or too long for the witness's file");
      }
      ByteBuffer bytes = ByteBuffer.wrap(record(sequence + 1, note));
      long start = sequence % 2 * PLACE;
      while (bytes.hasRemaining()) {
        file.write(bytes, start + bytes.position());
      }
      file.force(false);
      sequence++;
      newest = note.clone();
    }

    /** SHA-256 of the rest, number, length, note. */
    private static byte[] record(long number, byte[] note) {
      byte[] rest =
          ByteBuffer.allocate(HEAD - HashSuite.LENGTH + note.length)
              .putLong(number)
              .putInt(note.length)
              .put(note)
              .array();
      return Bytes.concat(HashSuite.SHA256.digest(rest), rest);
    }
  }

  @Override
  public void close() throws IOException {
    for (Slots slots : open.values()) {
      slots.file.close();
    }
    lockFile.close();
  }
}
