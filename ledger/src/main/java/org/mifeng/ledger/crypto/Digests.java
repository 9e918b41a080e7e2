package org.mifeng.ledger.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.merkle.TreeHasher;

/**
 * Both digests of one file and its size: what a deposit is about. Always both, so that a break of
 * one hash function never leaves the other unused.
 *
 * @param sha256 32 bytes
 * @param sm3 32 bytes
 * @param size of the file, in bytes
 */
public record Digests(byte[] sha256, byte[] sm3, long size) {
  private static final int BUFFER = 1 << 18;

  public Digests {
    if (sha256.length != HashSuite.LENGTH || sm3.length != HashSuite.LENGTH) {
      throw new IllegalArgumentException("a digest has 32 bytes");
    }
    if (size < 0) {
      throw new IllegalArgumentException("a size is not negative");
    }
  }

  /** Told how far a digest has come; may stop it. */
  @FunctionalInterface
  public interface Progress {
    /** Says how many bytes are done; answers whether to go on. */
    boolean goOn(long bytesDone);
  }

  /** Digests all of a stream in one pass. */
  public static Digests of(InputStream in) throws IOException {
    return of(in, done -> true);
  }

  /**
   * Digests all of a stream in one pass and tells of its progress each 256 KiB at most.
   *
   * @throws CancellationException when the progress says not to go on
   */
  public static Digests of(InputStream in, Progress progress) throws IOException {
    TreeHasher sha256 = HashSuite.SHA256.hasher();
    TreeHasher sm3 = HashSuite.SM3.hasher();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      sha256.update(buffer, 0, read);
      sm3.update(buffer, 0, read);
      size += read;
      if (!progress.goOn(size)) {
        throw new CancellationException("digest stopped after " + size + " bytes");
      }
    }
    return new Digests(sha256.finish(), sm3.finish(), size);
  }

  /** Digests bytes in memory. */
  public static Digests of(byte[] bytes) {
    return new Digests(HashSuite.SHA256.digest(bytes), HashSuite.SM3.digest(bytes), bytes.length);
  }

  /** The digest of one suite. */
  public byte[] of(HashSuite suite) {
    return switch (suite) {
      case SHA256 -> sha256;
      case SM3 -> sm3;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digests that
        && size == that.size
        && Arrays.equals(sha256, that.sha256)
        && Arrays.equals(sm3, that.sm3);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sha256);
  }

  @Override
  public String toString() {
    return "sha256:" + Bytes.hex(sha256) + " sm3:" + Bytes.hex(sm3) + " size:" + size;
  }
}
