package org.mifeng.platform.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The fonts of printed documents and the characters they have: those of GB 2312 and of the Table of
 * General Standard Chinese Characters (2013), made by {@code bin/fonts}. A character they lack is
 * not dropped and not replaced by a sign that could mean anything: its number is printed.
 */
@Component
class Typeface {
  private static final Logger log = LoggerFactory.getLogger(Typeface.class);
  private static final int MOST_LISTED = 50;

  private final byte[] regular;
  private final byte[] bold;
  private final byte[] mono;
  private final BitSet known;
  private final Queue<Cut> idleCuts = new ConcurrentLinkedQueue<>();

  Typeface(PrintFiles files) {
    this.regular = files.bytes("fonts/NotoSansSC-Regular.ttf");
    this.bold = files.bytes("fonts/NotoSansSC-Bold.ttf");
    this.mono = files.bytes("fonts/NotoSansMono-Regular.ttf");
    this.known = characters(regular);
  }

  /**
   * The fonts, parsed: that takes longer than setting a page, so they are lent to one document
   * after another and never to two at a time, because reading a font moves it.
   */
  Cut borrow() {
    var idle = idleCuts.poll();
    return idle == null ? new Cut(parsed(regular), parsed(bold), parsed(mono)) : idle;
  }

  /** Takes the fonts of a finished document back. */
  void giveBack(Cut cut) {
    idleCuts.add(cut);
  }

  /**
   * The fonts as a document needs them.
   *
   * @param mono for digests and identifiers
   */
  record Cut(TrueTypeFont regular, TrueTypeFont bold, TrueTypeFont mono) {}

  /**
   * The text with {@code [U+20BB7]} in place of each character that cannot be printed; those are
   * listed in the log.
   */
  String printable(String text, String title) {
    var printable = new StringBuilder(text.length() + 64);
    SortedSet<String> missing = new TreeSet<>();
    text.codePoints()
        .forEach(
            character -> {
              if (known.get(character) || character == '\n' || character == '\t') {
                printable.appendCodePoint(character);
              } else if (character != '\r' && character != 0xFEFF) {
                var number = String.format(Locale.ROOT, "U+%04X", character);
                printable.append('[').append(number).append(']');
                if (missing.size() < MOST_LISTED) {
                  missing.add(number);
                }
              }
            });
    if (!missing.isEmpty()) {
      log.warn("The font lacks {}, printed as numbers in the document “{}”", missing, title);
    }
    return printable.toString();
  }

  private static TrueTypeFont parsed(byte[] font) {
    try {
      return new TTFParser(true).parse(new RandomAccessReadBuffer(font));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BitSet characters(byte[] font) {
    try (var parsed = parsed(font)) {
      var table = parsed.getUnicodeCmapLookup();
      var known = new BitSet();
      for (var character = 0x20; character <= Character.MAX_CODE_POINT; character++) {
        if (table.getGlyphId(character) != 0) {
          known.set(character);
        }
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
