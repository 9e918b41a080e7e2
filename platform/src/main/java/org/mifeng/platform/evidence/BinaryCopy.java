package org.mifeng.platform.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Rows in PostgreSQL's binary COPY format (PostgreSQL manual, COPY, “Binary Format”). */
final class BinaryCopy {
  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

  private final ByteArrayOutputStream bytes;
  private final DataOutputStream out;

  /**
   * @param expected a guess of the size in bytes
   */
  BinaryCopy(int expected) {
    this.bytes = new ByteArrayOutputStream(expected);
    this.out = new DataOutputStream(bytes);
    write(
        () -> {
          out.write(SIGNATURE);
          out.writeInt(0);
          out.writeInt(0);
        });
  }

  /** Starts a row with this many columns. */
  BinaryCopy row(int columns) {
    return write(() -> out.writeShort(columns));
  }

  /** A column of type {@code smallint}. */
  BinaryCopy put(short value) {
    return write(
        () -> {
          out.writeInt(Short.BYTES);
          out.writeShort(value);
        });
  }

  /** A column of type {@code int}. */
  BinaryCopy put(int value) {
    return write(
        () -> {
          out.writeInt(Integer.BYTES);
          out.writeInt(value);
        });
  }

  /** A column of type {@code bigint}. */
  BinaryCopy put(long value) {
    return write(
        () -> {
          out.writeInt(Long.BYTES);
          out.writeLong(value);
        });
  }

  /** A column of type {@code bytea}. */
  BinaryCopy put(byte[] value) {
    return write(
        () -> {
          out.writeInt(value.length);
          out.write(value);
        });
  }

  /** Ends the rows and gives all bytes. */
  byte[] end() {
    write(() -> out.writeShort(-1));
    return bytes.toByteArray();
  }

  private interface Step {
    void run() throws IOException;
  }

  private BinaryCopy write(Step step) {
    try {
      step.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
