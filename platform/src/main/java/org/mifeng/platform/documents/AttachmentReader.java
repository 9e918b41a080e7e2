package org.mifeng.platform.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes an attached file out of a PDF of ours, or of anybody who says it is one. It does not
 * interpret the PDF: it looks for a stream that begins as the wanted file does, which {@link
 * Attachment} guarantees to be found as it is. Nothing is decompressed and nothing is followed, so
 * no input can make it slow or large.
 */
public final class AttachmentReader {
  private static final byte[] PDF = ascii("%PDF-");
  private static final byte[] BEGIN = ascii("stream");
  private static final byte[] END = ascii("endstream");

  private AttachmentReader() {}

  /** Whether the bytes claim to be a PDF. */
  public static boolean isPdf(byte[] bytes) {
    return startsAt(bytes, 0, PDF);
  }

  /**
   * The first stored file that begins with the given text.
   *
   * @param pdf untrusted bytes
   * @param beginning what the wanted file begins with, not empty
   * @param limit longest file looked for; a longer one is not found
   */
  public static Optional<byte[]> find(byte[] pdf, String beginning, int limit) {
    var wanted = beginning.getBytes(StandardCharsets.UTF_8);
    for (var at = next(pdf, 0, pdf.length, BEGIN); at >= 0; ) {
      var from = afterLineEnd(pdf, at + BEGIN.length);
      if (from >= 0 && startsAt(pdf, from, wanted)) {
        var last = (int) Math.min(pdf.length, (long) from + limit + 2 + END.length);
        var end = next(pdf, from, last, END);
        return end < 0
            ? Optional.empty()
            : Optional.of(withoutLineEnd(pdf, from, end)).filter(file -> file.length <= limit);
      }
      at = next(pdf, at + BEGIN.length, pdf.length, BEGIN);
    }
    return Optional.empty();
  }

  /** The keyword is followed by CR LF or LF (ISO 32000-1 §7.3.8.1); -1 when by something else. */
  private static int afterLineEnd(byte[] bytes, int at) {
    if (at + 1 < bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n') {
      return at + 2;
    }
    return at < bytes.length && bytes[at] == '\n' ? at + 1 : -1;
  }

  private static byte[] withoutLineEnd(byte[] bytes, int from, int end) {
    var last = end;
    if (last > from && bytes[last - 1] == '\n') {
      last--;
    }
    if (last > from && bytes[last - 1] == '\r') {
      last--;
    }
    return Arrays.copyOfRange(bytes, from, last);
  }

  private static int next(byte[] bytes, int from, int to, byte[] word) {
    for (var at = from; at <= to - word.length; at++) {
      if (startsAt(bytes, at, word)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean startsAt(byte[] bytes, int at, byte[] word) {
    return at + word.length <= bytes.length
        && Arrays.equals(bytes, at, at + word.length, word, 0, word.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
